//! What goes over the wire of a whole lesson, and what is on the disk: a proxy stands between devices and the real program and writes
//! every byte down. Of children there are ids and numbers, from lists that are closed, and no token is where somebody could read it.

use std::{
    collections::BTreeSet,
    fs,
    io::{Read, Write},
    net::{Shutdown, TcpListener, TcpStream},
    path::Path,
    sync::{Arc, Mutex},
    thread,
};

use classroom::{
    Deed, Done, SeatName, StepIx, Task, What, Window,
    device::{Answer, Device},
    wire,
};
use classroom_server::{Begin, Begun, ConsoleCommand, ConsolePost, Content};
use learning::{
    Counts, SignCount,
    checkup::{Face, Form, SEATS, SeatCode},
};
use serde_json::Value;
use story::{ActKind, Mark, Question, Sign};

use crate::{
    killed::{Program, command, join, post},
    kit::{contact, token},
    report::tally,
};

const CHILDREN: u32 = 6;

/// Head and body of what was asked and of what was answered.
#[derive(Debug, Clone)]
struct Exchange {
    asked: (String, String),
    answered: (String, String),
}

/// Stands between devices and a program.
struct Proxy {
    port: u16,
    heard: Arc<Mutex<Vec<Exchange>>>,
}

impl Proxy {
    fn before(program: u16) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let heard: Arc<Mutex<Vec<Exchange>>> = Arc::default();
        let writes = Arc::clone(&heard);
        // It ends with the test's process.
        thread::spawn(move || {
            for client in listener.incoming() {
                let mut client = client.unwrap();
                let mut server = TcpStream::connect(("127.0.0.1", program)).unwrap();
                let (mut from_client, mut to_server) = (client.try_clone().unwrap(), server.try_clone().unwrap());
                let asked = thread::spawn(move || copies(&mut from_client, &mut to_server));
                let answered = copies(&mut server, &mut client);
                let _gone = client.shutdown(Shutdown::Both);
                let exchange = Exchange { asked: apart(&asked.join().unwrap()), answered: apart(&answered) };
                writes.lock().unwrap().push(exchange);
            }
        });
        Self { port, heard }
    }
}

/// Hands bytes on until there are no more; what they were.
fn copies(from: &mut TcpStream, to: &mut TcpStream) -> Vec<u8> {
    let (mut all, mut some) = (Vec::new(), [0; 4096]);
    while let Ok(count) = from.read(&mut some) {
        if count == 0 || to.write_all(&some[..count]).is_err() {
            break;
        }
        all.extend_from_slice(&some[..count]);
    }
    all
}

fn apart(bytes: &[u8]) -> (String, String) {
    let text = String::from_utf8(bytes.to_vec()).expect("text");
    let (head, body) = text.split_once("\r\n\r\n").expect("a head");
    (head.to_owned(), body.to_owned())
}

/// Everything that a child can do in a task.
fn all_that_can_be_done(child: u32, task: &Task) -> Vec<Deed> {
    let odd = !child.is_multiple_of(2);
    let number = u16::try_from(child).unwrap();
    let done = || {
        let count = SignCount { hits: 1, misses: 1, ..SignCount::default() };
        Done { counts: Counts { hits: 3, misses: number, ..Counts::default() }, signs: vec![(Sign::S1, count)] }
    };
    let (step, whats) = match task {
        Task::Chat(step, chats) => {
            let mut whats = vec![What::Began(chats[0].0), What::Read(4)];
            let marks = Sign::ALL.map(Mark::Sign).into_iter().chain(Question::ALL.map(Mark::Question));
            whats.extend(marks.zip(0_u16..).map(|(mark, at)| What::Flagged(at % 4, Some(mark))));
            whats.extend([What::Flagged(1, None), What::Chose(0), What::Hand(odd)]);
            whats.extend(ActKind::ALL.map(What::Acted));
            whats.extend([What::Finished(done()), What::Judged { real: Face::ABit, helped: Face::No }]);
            (*step, whats)
        }
        Task::Practice(step, _) => (*step, vec![What::Finished(done())]),
        Task::CheckUp(step, form) => (*step, vec![What::CheckedUp(Box::new(tally(*form, 3, 1)))]),
        Task::Vote(step, _, options, _) => (*step, vec![What::Voted(u8::try_from(child).unwrap() % options)]),
        Task::Slip(step, _) => (*step, vec![What::Slip(odd), What::Hand(false)]),
        Task::Wait | Task::Room(..) | Task::Ended => (StepIx(0), vec![What::Hand(odd)]),
    };
    whats.into_iter().map(|what| Deed { step, what }).collect()
}

/// A class plays a whole lesson through a proxy.
fn plays(port: u16, lesson: &str, teacher: &str, first: u32) {
    let does = |command| {
        let body = ConsolePost { version: wire::VERSION, lesson: lesson.to_owned(), command };
        let (status, view) = post(port, "/api/console", teacher, &body).unwrap();
        assert_eq!(status, 200, "{view}");
        view
    };
    for tick in classroom::Tick::ALL {
        does(ConsoleCommand::Tick(tick, true));
    }
    does(ConsoleCommand::Contact(Some(contact())));
    let view = does(ConsoleCommand::Joining(true));
    let code = view["code"].as_str().unwrap().to_owned();
    let mut devices = Vec::new();
    for child in first..first + CHILDREN {
        assert_eq!(post(port, "/api/join", "", &join("CCCC", child)).unwrap().0, 404, "a mistyped code");
        let (status, joined) = post(port, "/api/join", "", &join(&code, child)).unwrap();
        assert_eq!(status, 200, "{joined}");
        let joined: wire::Joined = serde_json::from_value(joined).unwrap();
        devices.push((child, Device::joined(token(child), Window(child), joined)));
    }
    let mut now = 0;
    let mut all_ask = |devices: &mut Vec<(u32, Device)>, acts: bool| {
        for (child, device) in devices {
            for acts in [false, acts, false] {
                now += 20_000;
                let task = device.view().map_or(Task::Wait, |view| view.task.clone());
                let deeds = if acts { all_that_can_be_done(*child, &task) } else { Vec::new() };
                deeds.into_iter().for_each(|deed| device.did(now, deed));
                let sync = device.post(now).expect("due");
                let (status, body) = post(port, "/api/sync", "", &sync).unwrap();
                let answer = match status {
                    200 => Answer::Synced(serde_json::from_value(body).unwrap()),
                    _ => Answer::Refused(serde_json::from_value(body).unwrap()),
                };
                device.answered(now, false, answer);
            }
            assert_eq!(device.unconfirmed(), 0, "all of it is told");
        }
    };
    let steps = view["steps"].as_array().unwrap().len();
    for step in 0..steps {
        does(ConsoleCommand::Go(StepIx(u8::try_from(step).unwrap())));
        all_ask(&mut devices, true);
        does(ConsoleCommand::Results(true));
        does(ConsoleCommand::Pause(true));
        all_ask(&mut devices, false);
    }
    does(ConsoleCommand::Remove(devices[0].1.seat()));
    let sync =
        wire::Sync { token: token(first), window: Window(first), ..devices[1].1.clone().post(u64::MAX).expect("due") };
    assert_eq!(post(port, "/api/sync", "", &sync).unwrap().0, 409, "a refusal goes over the wire, too");
    does(ConsoleCommand::Restore(devices[0].1.seat()));
    does(ConsoleCommand::End);
    all_ask(&mut devices, false);
}

/// Every string that may stand in what seats send and get.
fn closed_lists(lessons: &[(&str, Value)]) -> BTreeSet<String> {
    let (content, _) = Content::load();
    let mut all: BTreeSet<String> = BTreeSet::new();
    for (lesson, view) in lessons {
        all.insert((*lesson).to_owned());
        all.extend(["code", "animals"].map(|name| view[name].as_str().unwrap().to_owned()));
    }
    all.insert("CCCC".to_owned());
    all.extend((1..=2 * CHILDREN).map(token));
    all.extend(SeatName::all().map(|name| name.to_string()));
    all.extend((0..SEATS).filter_map(SeatCode::dealt).map(|card| card.to_string()));
    for plan in content.plans().iter() {
        all.insert(plan.id.to_string());
        for planned in &plan.steps {
            all.insert(planned.step.name_key().to_owned());
            match &planned.step {
                classroom::Step::Practice(case) => _ = all.insert(case.clone()),
                classroom::Step::Vote(vote) => _ = all.insert(vote.question.clone()),
                _ => {}
            }
        }
    }
    for chat in content.library().iter() {
        all.extend([chat.id.to_string(), chat.hash.to_string()]);
    }
    all.extend([contact().who, contact().how, "AskedInPerson".to_owned()]);
    let lang = content.language(Some("en"));
    for key in ["code", "removed"] {
        all.extend([key.to_owned(), content.refusal(lang, key)]);
    }
    all.extend(Sign::ALL.map(|sign| format!("{sign:?}")));
    all.extend(Question::ALL.map(|question| format!("{question:?}")));
    all.extend(ActKind::ALL.map(|act| format!("{act:?}")));
    all.extend(Form::ALL.map(|form| format!("{form:?}")));
    all.extend(["No", "ABit", "Yes", "Wait", "Ended", "Younger", "Middle", "Older", "Short"].map(str::to_owned));
    all
}

/// Every name that a field may have.
const FIELDS: &str = "\
    Acted Began Chat CheckUp CheckedUp Chose Finished Flagged Hand Judged Practice Question Read Room Sign Slip
    Vote Voted ack back band benign can card children code contact correct_rejections counts deeds done early
    false_alarms fine_stories first for_friend for_oneself form hand helped hits hours how key last length
    lesson misses name named paused real revision right seat seen sentence signs step take task token told trust
    unsure verified_how verified_on version view wanted what who window worry worrying worrying_stories wrong";

/// Walks over everything that is in a body.
fn walk(value: &Value, strings: &mut BTreeSet<String>, fields: &mut BTreeSet<String>) {
    match value {
        Value::String(text) => _ = strings.insert(text.clone()),
        Value::Array(values) => values.iter().for_each(|value| walk(value, strings, fields)),
        Value::Object(all) => {
            for (name, value) in all {
                fields.insert(name.clone());
                walk(value, strings, fields);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// The bytes of every file in a folder, by name.
fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let read = |entry: std::io::Result<fs::DirEntry>| {
        let path = entry.unwrap().path();
        (path.file_name().unwrap().to_string_lossy().into_owned(), fs::read(path).unwrap())
    };
    fs::read_dir(folder).unwrap().map(read).collect()
}

fn holds(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|window| window == text.as_bytes())
}

#[test]
fn of_a_whole_lesson_ids_and_numbers_go_over_the_wire_and_no_token_stands_where_it_could_be_read() {
    let folder = tempfile::tempdir().unwrap();
    let (data, errors) = (folder.path().join("data"), folder.path().join("errors"));
    let mut command = command(&data);
    command.stderr(fs::File::create(&errors).unwrap());
    let mut program = Program::run(command);
    let proxy = Proxy::before(program.port);
    plays(proxy.port, &program.lesson, &program.token, 1);
    let begin = Begin { version: wire::VERSION, plan: "check-up-before".to_owned(), band: None };
    let (_, begun) = post(proxy.port, "/api/lessons", "", &begin).unwrap();
    let begun: Begun = serde_json::from_value(begun).unwrap();
    plays(proxy.port, &begun.lesson, &begun.token, 1 + CHILDREN);
    let view = |lesson: &str, teacher: &str| {
        let opened = classroom_server::Opened { version: wire::VERSION, lesson: lesson.to_owned() };
        post(program.port, "/api/console/open", teacher, &opened).unwrap().1
    };
    let lessons = [
        (program.lesson.as_str(), view(&program.lesson, &program.token)),
        (begun.lesson.as_str(), view(&begun.lesson, &begun.token)),
    ];
    let known = closed_lists(&lessons);
    let teachers = [program.token.clone(), begun.token.clone()];
    let children: Vec<String> = (1..=2 * CHILDREN).map(token).collect();

    let heard = proxy.heard.lock().unwrap().clone();
    let (mut strings, mut fields, mut seats) = (BTreeSet::new(), BTreeSet::new(), 0);
    for Exchange { asked, answered } in &heard {
        let line = asked.0.lines().next().unwrap();
        let of_seat = line.starts_with("POST /api/join ") || line.starts_with("POST /api/sync ");
        for token in teachers.iter().chain(&children) {
            assert!(!line.contains(token.as_str()), "no token is in an address: {line}");
            let is_new = line.starts_with("POST /api/lessons ");
            assert!(is_new || !answered.1.contains(token.as_str()), "no token comes back: {}", answered.1);
            assert!(!answered.0.contains(token.as_str()), "in no head neither: {}", answered.0);
        }
        if of_seat {
            seats += 1;
            for body in [&asked.1, &answered.1] {
                walk(&serde_json::from_str(body).expect("JSON"), &mut strings, &mut fields);
            }
            let names: Vec<&str> = answered.0.lines().skip(1).map(|line| line.split(':').next().unwrap()).collect();
            assert!(!names.contains(&"set-cookie"), "a child gets no cookie: {names:?}");
            assert!(teachers.iter().all(|token| !asked.0.contains(token.as_str())), "a child teaches nothing");
        }
    }
    assert!(seats > 200, "a lesson was heard: {seats}");
    let unknown: Vec<&String> = strings.difference(&known).collect();
    assert!(unknown.is_empty(), "these strings are from no closed list: {unknown:?}");
    let unnamed: Vec<&String> =
        fields.iter().filter(|field| !FIELDS.split_whitespace().any(|one| one == *field)).collect();
    assert!(unnamed.is_empty(), "these fields are new: {unnamed:?}");
    for must in ["CheckedUp", "Voted", "Slip", "Judged", "Finished", "Hand", "contact", "wanted", "Practice"] {
        assert!(fields.contains(must), "{must} was heard");
    }

    program.kill();
    let printed = [program.said.lock().unwrap().join("\n"), fs::read_to_string(&errors).unwrap()];
    for (token, at) in children.iter().zip(1..) {
        assert!(printed.iter().all(|text| !text.contains(token.as_str())), "child {at}'s token is printed");
        for (name, bytes) in files(&data) {
            assert!(!holds(&bytes, token), "child {at}'s token is in {name}");
        }
    }
    for token in &teachers {
        let lines = printed[0].lines().filter(|line| line.contains(token.as_str()));
        assert!(
            lines.clone().all(|line| line.starts_with("Console: http://127.0.0.1:")),
            "printed as the console's link only"
        );
        assert!(!printed[1].contains(token.as_str()), "and in no message");
        for (name, bytes) in files(&data) {
            assert!(name == "consoles" || !holds(&bytes, token), "the console's token is in {name}");
        }
    }
    let store = files(&data).into_iter().find(|(name, _)| name == "lessons.redb").expect("it is kept").1;
    assert!(
        holds(&store, &program.lesson) && holds(&store, &contact().who),
        "the lesson is there, as the test reads it"
    );
    assert!(!holds(&store, "127.0.0.1") && !holds(&store, "Mozilla"), "nobody's address or browser is");
}
