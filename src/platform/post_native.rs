//! The desktop's way to post: a thread for each letter, which waits as long as it takes.

use std::{
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use ureq::Agent;

use super::post::{LONGEST, Letter, Post, Reply};
use crate::frame::Waker;

/// After so long no answer is waited for.
const PATIENCE: Duration = Duration::from_secs(8);

/// Posts over plain http.
pub struct Postman {
    agent: Agent,
    replies: Arc<Mutex<Vec<Reply>>>,
}

impl Default for Postman {
    fn default() -> Self {
        let config = Agent::config_builder()
            .http_status_as_error(false)
            .timeout_global(Some(PATIENCE))
            // What leads elsewhere is not the teacher's program.
            .max_redirects(0);
        Self { agent: config.build().new_agent(), replies: Arc::default() }
    }
}

fn posted(agent: &Agent, letter: &Letter) -> Result<(bool, String), ureq::Error> {
    let mut response = agent
        .post(format!("http://{}{}", letter.address, letter.path))
        .header("content-type", "application/json")
        .header("accept-language", &letter.language)
        .send(&letter.body)?;
    let text = response.body_mut().with_config().limit(LONGEST as u64).read_to_string()?;
    Ok((response.status().is_success(), text))
}

impl Post for Postman {
    fn post(&self, letter: Letter, waker: Option<Waker>) {
        let (agent, replies) = (self.agent.clone(), Arc::clone(&self.replies));
        let posts = move || {
            let came = posted(&agent, &letter).inspect_err(|error| bevy::log::info!("{error}")).ok();
            let mut replies = replies.lock().unwrap_or_else(PoisonError::into_inner);
            replies.push(Reply { number: letter.number, came });
            drop(replies);
            if let Some(waker) = waker {
                waker.wake();
            }
        };
        // Without a thread there is no answer, which is noticed like any other that does not come.
        if let Err(error) = std::thread::Builder::new().name("post".to_owned()).spawn(posts) {
            bevy::log::warn!("{error}");
        }
    }

    fn replies(&self) -> Vec<Reply> {
        std::mem::take(&mut *self.replies.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

#[cfg(test)]
mod tests {
    use std::{
        io::{Read, Write},
        net::TcpListener,
        thread,
        time::{Duration, Instant},
    };

    use super::*;

    fn letter(number: u32, address: &str) -> Letter {
        let (path, body, language) = ("/api/sync", "{\"version\":1}".to_owned(), "ar".to_owned());
        Letter { number, address: address.to_owned(), path, body, language }
    }

    fn reply(postman: &Postman) -> Reply {
        let since = Instant::now();
        while since.elapsed() < Duration::from_secs(20) {
            if let Some(reply) = postman.replies().pop() {
                return reply;
            }
            thread::sleep(Duration::from_millis(5));
        }
        panic!("no reply came");
    }

    #[test]
    fn a_letter_goes_to_its_address_and_what_comes_back_is_told_taken_or_not() {
        let server = TcpListener::bind("127.0.0.1:0").expect("a port is free");
        let address = server.local_addr().expect("it has one").to_string();
        let asked = thread::spawn(move || {
            ["200 OK", "409 Conflict", "302 Found\r\nlocation: http://127.0.0.1:1/"].map(|status| {
                let (mut line, _) = server.accept().expect("somebody comes");
                let mut bytes = Vec::new();
                while !bytes.ends_with(b"{\"version\":1}") {
                    let mut some = [0; 512];
                    let count = line.read(&mut some).expect("it can be read");
                    bytes.extend_from_slice(&some[..count]);
                }
                write!(line, "HTTP/1.1 {status}\r\ncontent-length: 4\r\nconnection: close\r\n\r\nsaid")
                    .expect("it is heard");
                String::from_utf8_lossy(&bytes).to_lowercase()
            })
        });
        let postman = Postman::default();
        for (number, taken) in [(1, true), (2, false), (3, false)] {
            postman.post(letter(number, &address), None);
            let came = Some((taken, "said".to_owned()));
            assert_eq!(reply(&postman), Reply { number, came }, "what was answered, and nothing is followed elsewhere");
        }
        for said in asked.join().expect("it served") {
            assert!(said.starts_with("post /api/sync http/1.1\r\n"), "where: {said}");
            for field in ["content-type: application/json", "accept-language: ar"] {
                assert!(said.contains(field), "{field}: {said}");
            }
        }
        postman.post(letter(4, &address), None);
        assert_eq!(reply(&postman), Reply { number: 4, came: None }, "nobody is there any more");
    }
}
