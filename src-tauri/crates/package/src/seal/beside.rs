//! Two halves of one stream on two threads: rows are checked and written as CSV while those before them are encrypted.

use std::{
    io::{self, Write},
    mem,
    sync::mpsc::{Receiver, SyncSender, sync_channel},
    thread,
};

use zeroize::Zeroizing;

use super::SealError;

/// So many bytes are handed over at once, and so many times ahead of the encryption at most.
const CHUNK: usize = 256 * 1024;
const AHEAD: usize = 4;

pub(super) type Chunk = Zeroizing<Vec<u8>>;

/// What `fill` writes comes to `work`, which has a thread of its own. Gives what `work` made of it.
pub(super) fn beside<Made: Send>(
    work: impl FnOnce(Receiver<Chunk>) -> io::Result<Made> + Send,
    fill: impl FnOnce(Handoff) -> Result<Handoff, SealError>,
) -> Result<Made, SealError> {
    thread::scope(|scope| {
        let (chunks, arriving) = sync_channel(AHEAD);
        let working = scope.spawn(move || work(arriving));
        let filled =
            fill(Handoff { chunk: Chunk::default(), chunks }).and_then(|mut rest| Ok(rest.hand_over()?));
        match (working.join(), filled) {
            (Ok(Ok(made)), filled) => filled.map(|()| made),
            // That nobody takes any more is no reason, only its consequence.
            (Ok(Err(error)), _) => Err(error.into()),
            (Err(panic), _) => std::panic::resume_unwind(panic),
        }
    })
}

/// The end that is written to.
pub(super) struct Handoff {
    chunk: Chunk,
    chunks: SyncSender<Chunk>,
}

impl Handoff {
    fn hand_over(&mut self) -> io::Result<()> {
        let next = Chunk::new(Vec::with_capacity(CHUNK));
        let chunk = mem::replace(&mut self.chunk, next);
        self.chunks.send(chunk).map_err(|_| io::ErrorKind::BrokenPipe.into())
    }
}

impl Write for Handoff {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.chunk.len() + bytes.len() > CHUNK {
            self.hand_over()?;
        }
        self.chunk.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_comes_through_in_order() {
        let expected: Vec<u8> = (0..1_000_000u32).flat_map(|n| (n % 251).to_le_bytes()).collect();
        let all =
            |chunks: Receiver<Chunk>| Ok(chunks.iter().flat_map(|chunk| chunk.to_vec()).collect::<Vec<_>>());
        let made = beside(all, |mut handoff| {
            for part in expected.chunks(7_919).chain([&[][..], &expected]) {
                handoff.write_all(part)?;
            }
            Ok(handoff)
        });
        assert!(made.unwrap() == [&expected[..], &expected].concat());
    }

    #[test]
    fn why_the_work_ended_is_told_and_not_that_it_did() {
        let full = |_| Err::<(), _>(io::ErrorKind::StorageFull.into());
        let failed = beside(full, |mut handoff| {
            while handoff.write_all(&[0; CHUNK]).is_ok() {}
            Err(io::Error::from(io::ErrorKind::BrokenPipe).into())
        });
        let Err(SealError::Io(error)) = failed else { panic!("it was full") };
        assert_eq!(error.kind(), io::ErrorKind::StorageFull);
    }
}
