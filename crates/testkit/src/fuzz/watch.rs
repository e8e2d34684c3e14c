//! Keeps the input at hand: in a file before it is tried, and an eye on how long that takes.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};
use std::{fs, io, thread};

/// No input takes longer: all are small, and other processes have limits of their own that are shorter.
const LIMIT: Duration = Duration::from_secs(120);

/// The folder of a target, with a thread that ends the fuzzer when an input takes too long.
pub struct Watch {
    folder: PathBuf,
    since: Arc<Mutex<Option<Instant>>>,
    findings: usize,
}

impl Watch {
    /// Findings go to `folder`.
    pub fn new(folder: &Path) -> io::Result<Watch> {
        fs::create_dir_all(folder)?;
        let since: Arc<Mutex<Option<Instant>>> = Arc::default();
        let (watched, current) = (since.clone(), folder.join("current"));
        thread::spawn(move || {
            loop {
                thread::sleep(Duration::from_secs(1));
                let since = *watched.lock().unwrap_or_else(PoisonError::into_inner);
                if since.is_some_and(|since| since.elapsed() > LIMIT) {
                    eprintln!("fuzz: no end in sight, see {}", current.display());
                    std::process::abort();
                }
            }
        });
        Ok(Watch {
            folder: folder.to_path_buf(),
            since,
            findings: 0,
        })
    }

    /// Tries an input, which is lost only if it is no finding.
    pub fn attempt(&mut self, input: &[u8], target: impl FnOnce()) -> io::Result<()> {
        fs::write(self.folder.join("current"), input)?;
        self.set(Some(Instant::now()));
        // What the target shares with the next attempt is read only.
        let result = std::panic::catch_unwind(std::panic::AssertUnwindSafe(target));
        self.set(None);
        if result.is_err() {
            self.findings += 1;
            let path = self.folder.join(format!("finding-{}", self.findings));
            fs::write(&path, input)?;
            eprintln!("fuzz: the input is in {}", path.display());
        }
        Ok(())
    }

    /// How many inputs made the target panic.
    pub fn findings(&self) -> usize {
        self.findings
    }

    fn set(&self, since: Option<Instant>) {
        *self.since.lock().unwrap_or_else(PoisonError::into_inner) = since;
    }
}
