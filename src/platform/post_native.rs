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
