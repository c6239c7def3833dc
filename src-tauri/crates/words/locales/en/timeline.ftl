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
