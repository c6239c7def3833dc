//! Which records were found, as one bit each: what several conditions find is put together without asking anybody twice.

/// Storage keys that were found, as one bit each.
#[derive(Debug, Clone, Default)]
pub struct Hits {
    bits: Vec<u64>,
    len: usize,
}

impl Hits {
    pub(crate) fn insert(&mut self, row: u32) {
        let (word, bit) = (row as usize / 64, 1u64 << (row % 64));
        if word >= self.bits.len() {
            self.bits.resize(word + 1, 0);
        }
        if self.bits[word] & bit == 0 {
            self.bits[word] |= bit;
            self.len += 1;
        }
    }

    /// Keeps those that the other has as well.
    pub fn intersect(&mut self, other: &Hits) {
        self.bits.truncate(other.bits.len());
        self.bits.iter_mut().zip(&other.bits).for_each(|(mine, theirs)| *mine &= theirs);
        self.len = self.bits.iter().map(|word| word.count_ones() as usize).sum();
    }

    pub(crate) fn unite(&mut self, other: &Hits) {
        self.bits.resize(self.bits.len().max(other.bits.len()), 0);
        self.bits.iter_mut().zip(&other.bits).for_each(|(mine, theirs)| *mine |= theirs);
        self.len = self.bits.iter().map(|word| word.count_ones() as usize).sum();
    }

    pub(crate) fn remove(&mut self, other: &Hits) {
        self.bits.iter_mut().zip(&other.bits).for_each(|(mine, theirs)| *mine &= !theirs);
        self.len = self.bits.iter().map(|word| word.count_ones() as usize).sum();
    }

    /// Whether a storage key was found.
    #[must_use]
    pub fn contains(&self, row: u32) -> bool {
        self.bits.get(row as usize / 64).is_some_and(|word| word & (1 << (row % 64)) != 0)
    }

    /// How many were found.
    #[must_use]
    pub fn len(&self) -> usize {
        self.len
    }

    /// Whether nobody was found.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// Without the first so many.
    pub(crate) fn after_first(&self, so_many: usize) -> Self {
        self.iter().skip(so_many).collect()
    }

    /// The greatest storage key.
    pub(crate) fn last(&self) -> Option<u32> {
        let word = self.bits.iter().rposition(|word| *word != 0)?;
        Some(word as u32 * 64 + self.bits[word].ilog2())
    }

    /// The storage keys, ascending.
    pub fn iter(&self) -> impl Iterator<Item = u32> + '_ {
        self.bits.iter().enumerate().flat_map(|(at, word)| {
            let mut rest = *word;
            std::iter::from_fn(move || {
                (rest != 0).then(|| {
                    let bit = rest.trailing_zeros();
                    rest &= rest - 1;
                    at as u32 * 64 + bit
                })
            })
        })
    }
}

impl FromIterator<u32> for Hits {
    fn from_iter<I: IntoIterator<Item = u32>>(rows: I) -> Self {
        let mut hits = Self::default();
        rows.into_iter().for_each(|row| hits.insert(row));
        hits
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hits_intersect_and_iterate_in_order() {
        let mut a: Hits = [1u32, 64, 65, 1000].into_iter().collect();
        let b: Hits = [0u32, 64, 1000].into_iter().collect();
        a.intersect(&b);
        assert_eq!((a.len(), a.iter().collect::<Vec<_>>()), (2, vec![64, 1000]));
        assert_eq!((a.last(), Hits::default().last()), (Some(1000), None));
        assert!(a.contains(64) && !a.contains(65) && !a.contains(5000));
    }
}
