### The timeline: everything dated about a person.

timeline-title = Timeline
timeline-loading = Fetching the timeline
timeline-dated = { $noun }: { $date }
timeline-recorded = { $noun } recorded
timeline-disclosed = Disclosed to
timeline-exported = Written to a file for own use
timeline-more = { $count ->
    [one] Show one more
   *[other] Show { $count } more
}
contact-organisation-has = At { $organisation }
cli-timeline-dated = { $noun }, { $date }: { $name }
cli-timeline-recorded = { $noun } recorded: { $name }
cli-timeline-disclosed = Disclosed to { $name }
cli-timeline-exported = Written to a file for own use: { $name }
timeline-used = { $count ->
    [one] Used once
   *[other] Last used, { $count } times in all
}
timeline-used-first = First used, { $count } times in all
cli-timeline-used = { $count ->
    [one] { $name } was used once
   *[other] { $name } was last used, { $count } times in all
}
cli-timeline-used-first = { $name } was first used, { $count } times in all
