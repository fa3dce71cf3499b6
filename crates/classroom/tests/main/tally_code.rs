//! Codes of tallies: whatever is sound comes back from its code, codes are as short as is said, and what is mistyped is found.

#![expect(clippy::unwrap_used, reason = "a failed unwrap is a failed test")]

use std::{
    borrow::Cow,
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
    sync::LazyLock,
};

use classroom::{
    ChatTally, IdTag, LessonTally, TagError, TallyActs, TallyCode, TallyCodeError, TallyContent, TallyCounts,
};
use learning::{
    Counts, Seed,
    checkup::{
        Answer, Bank, Called, ClassCode, Deed, Face, Form, Length, Outlook, Page, SEATS, SeatCode, Seen, Sheet,
        Sitting, Tally,
    },
    stream,
};
use proptest::{
    collection::vec,
    option,
    prelude::*,
    sample::{Index, select, subsequence},
};
use rand::{Rng, rngs::ChaCha8Rng};
use story::{ActKind, Band, Library, Message, Party, Sign, Words};

const BANDS: [Band; 3] = [Band::Younger, Band::Middle, Band::Older];
const LENGTHS: [Length; 2] = [Length::Short, Length::Long];
/// The modulus of the check, as the module tells it.
const MODULUS: usize = 159_979;

fn shipped(folder: &str) -> Vec<(String, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets").join(folder);
    let read = |path: &Path| (path.file_name().unwrap().to_string_lossy().into_owned(), fs::read(path).unwrap());
    fs::read_dir(folder).unwrap().map(|entry| read(&entry.unwrap().path())).collect()
}

static BANK: LazyLock<Bank> = LazyLock::new(|| Bank::load(shipped("checkups"), &|_| true).0);

struct AnyWords;

impl Words for AnyWords {
    fn text(&self, _key: &str) -> Option<Cow<'_, str>> {
        Some(Cow::Borrowed("words"))
    }
}

fn below(rng: &mut ChaCha8Rng, of: u32) -> usize {
    usize::try_from(rng.next_u32() % of).unwrap()
}

/// A check-up of the game's own that is answered at random; of ten pages, `left_out` are left out.
fn taken(form: Form, band: Band, length: Length, seed: u64, left_out: usize) -> Tally {
    let mut rng = stream(Seed(seed), "answers", "");
    let mut sitting = Sitting::of_length(BANK.form(form).unwrap().clone(), band, Seed(seed), length);
    let faces = Face::of_band(band);
    while let Some(page) = sitting.page() {
        let face = faces[below(&mut rng, 6) % faces.len()];
        let answer = match page {
            Page::Chat(_) => Answer::Sorted { okay: below(&mut rng, 2) == 0, sure: face },
            Page::Vignette(_) => {
                let deeds = [Deed::ALL[below(&mut rng, 8)], Deed::ALL[below(&mut rng, 8)]];
                Answer::Does(deeds.into_iter().collect(), Outlook::ALL[below(&mut rng, 3)])
            }
            Page::Fact { .. } => Answer::Holds([None, Some(true), Some(false)][below(&mut rng, 3)]),
            Page::Can(_) | Page::Harm(_) => Answer::Feels(face),
        };
        if below(&mut rng, 10) < left_out { sitting.skip() } else { sitting.answer(answer).unwrap() }
    }
    sitting.tally()
}

fn class() -> impl Strategy<Value = ClassCode> {
    let sign = select(ClassCode::SIGNS.chars().collect::<Vec<_>>());
    vec(sign, 4).prop_map(|signs| signs.into_iter().collect::<String>().parse().unwrap())
}

fn seat() -> impl Strategy<Value = SeatCode> {
    (0..SEATS).prop_map(|seat| SeatCode::dealt(seat).unwrap())
}

fn scores(most: usize) -> impl Strategy<Value = Vec<u8>> {
    vec(0..=2_u8, 0..=most)
}

/// How many of each of some answers were given.
fn count<const ANSWERS: usize>(answers: &[usize]) -> [u8; ANSWERS] {
    let mut counts = [0; ANSWERS];
    answers.iter().for_each(|answer| counts[*answer] += 1);
    counts
}

fn seen(answers: &[usize]) -> Seen {
    let [right, wrong, unsure] = count(answers);
    Seen { right, wrong, unsure }
}

/// Sums that are sound, though no form may give them.
fn sound() -> impl Strategy<Value = Tally> {
    let chats = select(LENGTHS.to_vec()).prop_flat_map(|length| {
        let answers = || vec(0..6_usize, 0..=usize::from(length.slots()));
        (Just(length), answers(), answers())
    });
    let all: Vec<(Sign, bool)> = Sign::ALL.into_iter().flat_map(|sign| [(sign, false), (sign, true)]).collect();
    let signs = (subsequence(all, 0..=30).prop_shuffle(), vec(any::<[u8; 2]>(), 30));
    let stories = (option::of(0..=2_u8), scores(2), any::<u8>(), vec(0..3_usize, 0..=3), vec(0..3_usize, 0..=3));
    let rest = (vec(0..3_usize, 0..=6), scores(3), scores(2), option::of(0..=2_u8));
    (select(Form::ALL.to_vec()), select(BANDS.to_vec()), chats, signs, stories, rest).prop_map(
        |(form, band, (length, worrying, benign), signs, (for_friend, for_oneself, told, stop, go_on), rest)| {
            let (facts, can, worry, trust) = rest;
            let helped = for_friend.iter().chain(&for_oneself).filter(|score| **score > 0).count();
            let [right, wrong, unsure] = count(&facts);
            let called = |((sign, shown), [answered, not_okay]): ((Sign, bool), [u8; 2])| {
                let sorted = u8::try_from(if shown { worrying.len() } else { benign.len() }).unwrap();
                let answered = answered % (sorted + 1);
                Called { sign, shown, answered, not_okay: not_okay % (answered + 1) }
            };
            let signs = signs.0.into_iter().zip(signs.1).map(called).collect();
            Tally {
                form,
                band,
                length,
                worrying: count(&worrying),
                benign: count(&benign),
                signs,
                for_friend,
                for_oneself,
                told: told % (u8::try_from(helped).unwrap() + 1),
                worrying_stories: seen(&stop),
                fine_stories: seen(&go_on),
                right,
                wrong,
                unsure,
                can,
                worry,
                trust,
            }
        },
    )
}

/// Check-ups of the game's own, whole or not.
fn real() -> impl Strategy<Value = Tally> {
    let left_out = prop_oneof![Just(0), 0..=10_usize];
    (select(Form::ALL.to_vec()), select(BANDS.to_vec()), select(LENGTHS.to_vec()), any::<u64>(), left_out)
        .prop_map(|(form, band, length, seed, left_out)| taken(form, band, length, seed, left_out))
}

fn sheet() -> impl Strategy<Value = Sheet> {
    let tally = prop_oneof![sound(), real()];
    (option::of(class()), option::of(seat()), tally).prop_map(|(class, seat, tally)| Sheet { class, seat, tally })
}

fn chat() -> impl Strategy<Value = ChatTally> {
    let counts = (0..=15_u8, 0..=15_u8, 0..=31_u8, 0..=31_u8);
    let face = || option::of(select(vec![Face::No, Face::ABit, Face::Yes]));
    (any::<u16>(), counts, any::<[bool; 4]>(), face(), face()).prop_map(|(chat, counts, acts, like_real, helped)| {
        let (hits, misses, false_alarms, correct_rejections) = counts;
        let [told, reported, blocked, said_no] = acts;
        ChatTally {
            chat: IdTag(chat),
            counts: TallyCounts { hits, misses, false_alarms, correct_rejections },
            acts: TallyActs { told, reported, blocked, said_no },
            like_real,
            helped,
        }
    })
}

fn lesson() -> impl Strategy<Value = LessonTally> {
    let votes = vec(option::of(0..=15_u8), 0..=6);
    (any::<u16>(), vec(chat(), 0..=4), votes).prop_map(|(plan, chats, votes)| LessonTally {
        plan: IdTag(plan),
        chats,
        votes,
    })
}

fn tallies() -> impl Strategy<Value = TallyCode> {
    let content = prop_oneof![sheet().prop_map(TallyContent::CheckUp), lesson().prop_map(TallyContent::Lesson)];
    (any::<u32>(), content).prop_map(|(nonce, content)| TallyCode::new(nonce, content).unwrap())
}

/// A check-up of a whole class, with all that a tally code can say.
fn whole(band: Band, length: Length, seed: u64) -> Sheet {
    let tally = taken(Form::B, band, length, seed, 0);
    Sheet { class: Some("CD34".parse().unwrap()), seat: SeatCode::dealt(17), tally }
}

fn check_up(nonce: u32, sheet: Sheet) -> TallyCode {
    TallyCode::new(nonce, TallyContent::CheckUp(sheet)).unwrap()
}

/// A lesson with as many chats and votes.
fn lesson_of(chats: usize, votes: usize) -> LessonTally {
    let chat = ChatTally {
        chat: IdTag::of("first-wagon"),
        counts: TallyCounts { hits: 4, misses: 2, false_alarms: 1, correct_rejections: 9 },
        acts: TallyActs { told: true, blocked: true, ..TallyActs::default() },
        like_real: Some(Face::Yes),
        helped: Some(Face::ABit),
    };
    LessonTally { plan: IdTag::of("twenty-minutes"), chats: vec![chat; chats], votes: vec![Some(3); votes] }
}

/// One tally code of each kind.
fn examples() -> [TallyCode; 2] {
    let lesson = TallyCode::new(98_765, TallyContent::Lesson(lesson_of(2, 1))).unwrap();
    [check_up(123_456, whole(Band::Middle, Length::Short, 7)), lesson]
}

/// The signs of a code by their numbers.
fn numbers(code: &str) -> Vec<usize> {
    code.chars().filter(|sign| *sign != '-').map(|sign| ClassCode::SIGNS.find(sign).unwrap()).collect()
}

fn code(numbers: &[usize]) -> String {
    numbers.iter().map(|number| ClassCode::SIGNS.chars().nth(*number).unwrap()).collect()
}

fn left(numbers: &[usize]) -> usize {
    numbers.iter().fold(0, |left, number| (left * 20 + number) % MODULUS)
}

/// The same signs with a check that fits.
fn with_check(mut numbers: Vec<usize>) -> Vec<usize> {
    numbers.truncate(numbers.len() - 4);
    numbers.extend([0; 4]);
    let check = (MODULUS + 1 - left(&numbers)) % MODULUS;
    numbers.truncate(numbers.len() - 4);
    numbers.extend([check / 8_000, check / 400 % 20, check / 20 % 20, check % 20]);
    numbers
}

fn decode(numbers: &[usize]) -> Result<TallyCode, TallyCodeError> {
    TallyCode::decode(&code(numbers))
}

proptest! {
    #[test]
    fn every_sound_check_up_comes_back(nonce in 0..TallyCode::NONCES, sheet in sheet()) {
        prop_assert!(sheet.tally.is_sound(), "the kit makes sound sums");
        let code = check_up(nonce, sheet.clone()).encode();
        let mut expected = sheet;
        expected.tally.signs.retain(|called| called.answered > 0);
        expected.tally.signs.sort_by_key(|called| (called.sign, called.shown));
        let back = TallyCode::decode(&code).map(TallyCode::into_content);
        prop_assert_eq!(back, Ok(TallyContent::CheckUp(expected)), "{}", code);
    }

    #[test]
    fn every_lesson_comes_back(nonce in any::<u32>(), lesson in lesson()) {
        let tallies = TallyCode::new(nonce, TallyContent::Lesson(lesson.clone())).unwrap();
        let back = TallyCode::decode(&tallies.encode());
        prop_assert_eq!(&back, &Ok(tallies), "the same tally code, nonce and all");
        prop_assert_eq!(back.map(TallyCode::into_content), Ok(TallyContent::Lesson(lesson)), "nothing is changed on the way");
    }

    #[test]
    fn a_code_is_made_of_whole_groups_and_no_longer_than_is_said(tallies in tallies()) {
        let code = tallies.encode();
        prop_assert!(code.split('-').all(|group| group.len() == 4), "{}", code);
        prop_assert!(numbers(&code).len() <= TallyCode::MOST_SIGNS, "{}", code);
        prop_assert_eq!(left(&numbers(&code)), 1, "the check is the one that is told");
    }

    #[test]
    fn what_is_left_out_makes_no_code_of_the_game_longer_than_is_said(tally in real()) {
        let most = if tally.length == Length::Short { 40 } else { 44 };
        let tallies = check_up(1, Sheet { tally, ..whole(Band::Younger, Length::Short, 1) });
        prop_assert!(signs(&tallies) <= most, "{}", tallies.encode());
    }

    #[test]
    fn two_wrong_signs_are_found(tallies in tallies(), places in any::<[Index; 2]>(), by in [1..20_usize, 1..20]) {
        let mut typed = numbers(&tallies.encode());
        let [one, other] = places.map(|place| place.index(typed.len()));
        prop_assume!(one != other);
        typed[one] = (typed[one] + by[0]) % 20;
        typed[other] = (typed[other] + by[1]) % 20;
        prop_assert!(decode(&typed).is_err(), "{}", code(&typed));
    }

    #[test]
    fn a_sign_too_few_or_too_many_is_found(tallies in tallies(), at in any::<Index>(), added in 0..20_usize) {
        let signs = numbers(&tallies.encode());
        let (mut few, mut many) = (signs.clone(), signs.clone());
        few.remove(at.index(signs.len()));
        prop_assert_eq!(decode(&few), Err(TallyCodeError::Ragged { signs: signs.len() - 1 }), "one was left out");
        many.insert(at.index(signs.len()), added);
        let too_long = signs.len() == TallyCode::MOST_SIGNS;
        let refused = if too_long { TallyCodeError::TooLong } else { TallyCodeError::Ragged { signs: signs.len() + 1 } };
        prop_assert_eq!(decode(&many), Err(refused), "one was typed twice");
    }

    #[test]
    fn any_text_is_read_or_refused(text in ".*") {
        prop_assert!(TallyCode::decode(&text).is_err(), "{:?}", text);
    }

    #[test]
    fn what_adds_up_is_sound_and_has_one_code(format in 0..4_usize, rest in vec(0..20_usize, 0..100)) {
        let mut signs = [vec![format], rest].concat();
        signs.resize((signs.len() + 4).next_multiple_of(4), 0);
        let signs = with_check(signs);
        match decode(&signs) {
            Ok(tallies) => {
                prop_assert_eq!(numbers(&tallies.encode()), signs, "no other text is this one");
                if let TallyContent::CheckUp(sheet) = tallies.content() {
                    prop_assert!(sheet.tally.is_sound(), "{:?}", sheet);
                }
            }
            Err(error) if signs.len() > TallyCode::MOST_SIGNS => prop_assert_eq!(error, TallyCodeError::TooLong),
            Err(error) if format > 1 && signs.len() > 8 => prop_assert_eq!(error, TallyCodeError::Newer),
            Err(error) => prop_assert_eq!(error, TallyCodeError::DoesNotAddUp),
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn every_wrong_sign_and_every_swap_is_found_in_its_group(tallies in tallies()) {
        let signs = numbers(&tallies.encode());
        for at in 0..signs.len() {
            let group = at / 4 + 1;
            // Every wrong sign of a short code, one for each place of a long one.
            for by in if signs.len() <= 40 { 1..20 } else { 1 + at % 19..2 + at % 19 } {
                let mut typed = signs.clone();
                typed[at] = (typed[at] + by) % 20;
                prop_assert_eq!(decode(&typed), Err(TallyCodeError::Wrong { group }), "sign {} of {}", at, code(&signs));
            }
            if at + 1 < signs.len() && signs[at] != signs[at + 1] {
                let mut typed = signs.clone();
                typed.swap(at, at + 1);
                let found = decode(&typed);
                if at % 4 == 3 {
                    prop_assert!(found.is_err(), "the last sign of group {} and the next one: {}", group, code(&typed));
                } else {
                    prop_assert_eq!(found, Err(TallyCodeError::Wrong { group }), "sign {} of {}", at, code(&signs));
                }
            }
        }
    }
}

#[test]
fn the_modulus_tells_errors_apart() {
    // What one wrong sign adds to a code, and what two swapped neighbours add, before it is moved to its place.
    let small: BTreeSet<usize> = (1..20).flat_map(|by| [by, 19 * by]).collect();
    let all: BTreeSet<usize> = small.iter().flat_map(|by| [*by, MODULUS - by]).collect();
    let mut place = 1;
    for apart in 1..400 {
        place = place * 20 % MODULUS;
        assert!(small.iter().all(|by| !all.contains(&(by * place % MODULUS))), "two errors {apart} signs apart");
    }
}

#[test]
fn random_codes_are_refused() {
    let mut rng = stream(Seed(1), "codes", "");
    let known = |found: &Result<TallyCode, TallyCodeError>| matches!(found, Ok(_) | Err(TallyCodeError::Newer));
    let random = |rng: &mut ChaCha8Rng| (0..32).map(|_| below(rng, 20)).collect::<Vec<_>>();
    let accepted = (0..20_000).filter(|_| known(&decode(&random(&mut rng)))).count();
    assert!(accepted <= 2, "of random codes 1 in 160,000 adds up, but {accepted} of 20,000 did");
}

/// How long a tally code's code is, without hyphens.
fn signs(tallies: &TallyCode) -> usize {
    numbers(&tallies.encode()).len()
}

#[test]
fn codes_of_whole_check_ups_are_as_long_as_is_said_however_they_were_answered() {
    let mut lengths: BTreeMap<(Band, Length, bool), BTreeSet<usize>> = BTreeMap::new();
    for (band, length) in BANDS.into_iter().flat_map(|band| LENGTHS.map(|length| (band, length))) {
        for seed in 0..100 {
            let sheet = whole(band, length, seed);
            let bare = Sheet { class: None, seat: None, ..sheet.clone() };
            let nonce = u32::try_from(seed).unwrap() * 1_597;
            lengths.entry((band, length, true)).or_default().insert(signs(&check_up(nonce, sheet)));
            lengths.entry((band, length, false)).or_default().insert(signs(&check_up(nonce, bare)));
        }
    }
    for ((band, length, known), found) in lengths {
        // The youngest are asked less.
        let expected = match (band, length, known) {
            (_, Length::Long, true) => 36,
            (_, Length::Short, true) | (Band::Middle | Band::Older, Length::Long, false) => 32,
            (_, Length::Short, false) | (Band::Younger, Length::Long, false) => 28,
        };
        assert_eq!(
            found,
            BTreeSet::from([expected]),
            "{band:?}, {length:?}, class and seat known: {known}; forms follow the plan"
        );
    }
}

#[test]
fn codes_of_lessons_are_as_long_as_is_said() {
    for (chats, votes, expected) in [(2, 1, 36), (LessonTally::MOST_CHATS, LessonTally::MOST_VOTES, 60)] {
        let tallies = TallyCode::new(5, TallyContent::Lesson(lesson_of(chats, votes))).unwrap();
        assert_eq!(signs(&tallies), expected, "{chats} chats, {votes} votes");
    }
}

#[test]
fn the_longest_code_is_as_long_as_is_said() {
    let called = |sign| [false, true].map(|shown| Called { sign, shown, not_okay: 16, answered: 16 });
    let tally = Tally {
        signs: Sign::ALL.into_iter().flat_map(called).collect(),
        worrying: [1, 2, 3, 3, 3, 4],
        benign: [16, 0, 0, 0, 0, 0],
        trust: None,
        for_oneself: vec![2, 2],
        ..taken(Form::C, Band::Older, Length::Long, 3, 0)
    };
    let tallies = check_up(1, Sheet { tally, ..whole(Band::Older, Length::Long, 1) });
    assert_eq!(signs(&tallies), TallyCode::MOST_SIGNS, "no sums have wider ranges than these");
    assert_eq!(TallyCode::decode(&tallies.encode()), Ok(tallies), "and they come back");
}

#[test]
fn the_format_stays_as_it_is() {
    let called = |sign, not_okay| Called { sign, shown: true, not_okay, answered: 1 };
    let tally = Tally {
        form: Form::C,
        band: Band::Older,
        length: Length::Short,
        worrying: [1, 0, 0, 0, 1, 1],
        benign: [0; 6],
        signs: vec![called(Sign::S1, 1), called(Sign::S4, 1), called(Sign::S5, 1), called(Sign::S10, 0)],
        for_friend: Some(2),
        for_oneself: vec![0, 1],
        told: 1,
        worrying_stories: Seen { right: 2, wrong: 0, unsure: 1 },
        fine_stories: Seen { right: 0, wrong: 1, unsure: 0 },
        right: 4,
        wrong: 1,
        unsure: 1,
        can: vec![2, 0],
        worry: vec![1],
        trust: None,
    };
    let by_place = Sheet { class: "H7XR".parse().ok(), seat: SeatCode::dealt(41), tally };
    let mut by_sign = by_place.clone();
    by_sign.tally.signs.push(called(Sign::S12, 1));
    let lesson = TallyContent::Lesson(lesson_of(2, 1));
    let known = [
        (check_up(31_415, by_place), "C3R7-GJYT-TNYD-FKGH-X6JM-RHH7-7WTD-7HJP"),
        (check_up(92_653, by_sign), "CXWT-TT63-P63Y-TWRR-YNRD-XYGK-44DJ-DXWC-WNW6-Y6MW"),
        (TallyCode::new(58_979, lesson).unwrap(), "D9NM-MNFP-HNJ9-T76M-HC3Y-DDWT-4PNN-6HRK-6F7K"),
    ];
    for (tallies, code) in known {
        assert_eq!(tallies.encode(), code, "whatever is written otherwise takes a new first sign");
        assert_eq!(TallyCode::decode(code), Ok(tallies), "codes that are written down stay readable");
    }
}

#[test]
fn a_code_may_be_typed_in_many_ways() {
    for tallies in examples() {
        let code = tallies.encode();
        let digits = |zero: u32| -> String {
            let foreign = |sign: char| sign.to_digit(10).map_or(sign, |digit| char::from_u32(zero + digit).unwrap());
            code.chars().map(foreign).collect()
        };
        let typed = [
            code.to_lowercase(),
            code.replace('-', ""),
            code.replace('-', " "),
            code.replace('-', " \u{2013} "),
            code.replace('-', "\n"),
            format!("\u{feff}  \u{2066}{code}\u{2069}\r\n"),
            code.chars().map(|sign| format!("{sign} ")).collect(),
            digits(0x660),
            digits(0x6f0),
        ];
        for typed in typed {
            assert_eq!(TallyCode::decode(&typed).as_ref(), Ok(&tallies), "{typed:?}");
        }
    }
}

#[test]
fn what_is_mistyped_is_told_by_a_sentence() {
    let [tallies, _] = examples();
    let code = tallies.encode();
    let told = |text: &str| TallyCode::decode(text).unwrap_err().to_string();
    for (at, group, sign) in [(0, 1, 'O'), (10, 3, '0'), (11, 3, 'i'), (38, 8, '\u{4e00}'), (12, 3, 'S')] {
        let mut typed: Vec<char> = code.chars().collect();
        typed[at] = sign;
        let typed: String = typed.into_iter().collect();
        assert_eq!(TallyCode::decode(&typed), Err(TallyCodeError::NoSuchSign { sign, group }), "{typed}");
        assert!(told(&typed).contains(&format!("no code has the sign `{sign}` (group {group})")), "{}", told(&typed));
    }
    let mut short = code.clone();
    short.remove(11);
    assert_eq!(told(&short), "group 3 has 3 signs instead of four: compare it with the screen", "{short}");
    assert_eq!(
        told(&short.replace('-', "")),
        "the code has 31 signs, but groups have four each: one is missing or too many; compare it with the screen",
        "typed in one go, nobody knows where"
    );
    assert_eq!(told(" - \n"), "there is no code yet: type all groups from the child's screen", "nothing but gaps");
    assert!(told(&code.repeat(3)).starts_with("no code has more than 92 signs"), "three codes in one go");
    assert_eq!(
        told("cdfg hjkm"),
        "the code does not add up: compare all groups with the screen, one by one",
        "no slip"
    );

    let mut wrong = numbers(&code);
    wrong[9] = (wrong[9] + 4) % 20;
    let sentence = "one sign of group 3 seems wrong, or two stand the wrong way round: compare it with the screen";
    assert_eq!(decode(&wrong).unwrap_err().to_string(), sentence, "its place is found");
}

#[test]
fn a_code_of_a_newer_version_is_told_by_a_sentence() {
    for tallies in examples() {
        let mut newer = numbers(&tallies.encode());
        newer[0] = 2;
        let newer = with_check(newer);
        let found = decode(&newer).unwrap_err();
        assert_eq!(found, TallyCodeError::Newer, "{}", code(&newer));
        assert!(found.to_string().contains("update the program"), "{found}");
        let mut wrong = newer;
        wrong[6] = (wrong[6] + 1) % 20;
        assert_eq!(decode(&wrong), Err(TallyCodeError::Wrong { group: 2 }), "its check is the same");
    }
}

#[test]
fn tallies_that_are_typed_twice_are_known_and_two_children_who_answer_alike_are_two() {
    for tallies in examples() {
        let again = TallyCode::decode(&tallies.encode().to_lowercase()).unwrap();
        assert_eq!(again.fingerprint(), tallies.fingerprint(), "the same one");
        let content = tallies.content();
        let prints: BTreeSet<u64> =
            (0..1_000).map(|nonce| TallyCode::new(nonce, content.clone()).unwrap().fingerprint()).collect();
        assert_eq!(prints.len(), 1_000, "a tally code for each nonce");
        let same = TallyCode::new(7 + TallyCode::NONCES, content.clone());
        assert_eq!(same, TallyCode::new(7, content.clone()), "nonces go round");
        let [one, other] = [1, 2].map(|nonce| numbers(&TallyCode::new(nonce, content.clone()).unwrap().encode()));
        let alike = one.iter().zip(&other).filter(|(one, other)| one == other).count();
        assert!(alike < one.len() / 3, "equal answers look unlike, but {alike} signs are the same");
    }
}

#[test]
fn what_fits_in_no_code_is_refused() {
    let sheet = whole(Band::Middle, Length::Short, 1);
    let unsound = Tally { worrying: [9, 0, 0, 0, 0, 0], ..sheet.tally.clone() };
    let refused = TallyCode::new(1, TallyContent::CheckUp(Sheet { tally: unsound, ..sheet }));
    assert_eq!(refused, Err(TallyCodeError::Unsound), "nine answers to eight chats");

    let [chat] = lesson_of(1, 0).chats[..] else { panic!("one chat") };
    let counts = |counts| LessonTally { chats: vec![ChatTally { counts, ..chat }], ..lesson_of(0, 0) };
    let too_much = [
        lesson_of(5, 0),
        lesson_of(0, 7),
        LessonTally { votes: vec![None, Some(16)], ..lesson_of(0, 0) },
        counts(TallyCounts { misses: 16, ..TallyCounts::default() }),
        counts(TallyCounts { false_alarms: 32, ..TallyCounts::default() }),
    ];
    for lesson in too_much {
        assert_eq!(TallyCode::new(1, TallyContent::Lesson(lesson.clone())), Err(TallyCodeError::NoRoom), "{lesson:?}");
    }
    let sentence =
        "a tally code has room for 4 chats and 6 votes of options from 0 to 15, and for counts up to 15 and 31";
    assert_eq!(TallyCodeError::NoRoom.to_string(), sentence, "it says what there is room for");
}

#[test]
fn counts_beyond_the_highest_stand_at_the_highest() {
    let counts = Counts { hits: 3, named: 2, misses: 900, false_alarms: 31, early: 4, correct_rejections: 32 };
    let expected = TallyCounts { hits: 3, misses: 15, false_alarms: 31, correct_rejections: 31 };
    assert_eq!(TallyCounts::from(&counts), expected, "what is named or early is not told");
}

#[test]
fn acts_that_help_are_told() {
    let none: TallyActs = [ActKind::Pause, ActKind::Keep, ActKind::Help, ActKind::CarryOn].into_iter().collect();
    assert_eq!(none, TallyActs::default(), "these are not told");
    let all: TallyActs = ActKind::ALL.into_iter().collect();
    assert_eq!(all, TallyActs { told: true, reported: true, blocked: true, said_no: true }, "these are");
}

#[test]
fn chats_that_ship_have_numbers_of_their_own_and_fit() {
    let library = Library::load(shipped("scenarios"), &AnyWords).library;
    let ids: Vec<String> = library.iter().map(|scenario| scenario.id.to_string()).collect();
    assert!(ids.len() > 30, "the library is there: {ids:?}");
    for scenario in library.iter() {
        let id: &str = &scenario.id;
        assert_eq!(IdTag::of(id).find(ids.iter().map(String::as_str)), Ok(id), "two chats share a number: rename one");
        // Those that can be flagged; on one way through the chat there are fewer.
        let by_others = |message: &&Message| matches!(scenario.person(message.from).party, Party::Other { .. });
        let messages = scenario.messages.iter().filter(by_others).filter(|message| !message.aside);
        let (with_sign, without): (Vec<_>, Vec<_>) = messages.partition(|message| !message.signs.is_empty());
        assert!(with_sign.len() <= usize::from(TallyCounts::MOST_WITH_SIGN), "{id}: {} with a sign", with_sign.len());
        assert!(without.len() <= usize::from(TallyCounts::MOST_WITHOUT), "{id}: {} without one", without.len());
    }
}

#[test]
fn a_number_that_is_unknown_or_of_two_ids_is_refused() {
    let mut by_tag: BTreeMap<IdTag, String> = BTreeMap::new();
    let (one, other) = (0..)
        .map(|number| format!("chat-{number}"))
        .find_map(|id| by_tag.insert(IdTag::of(&id), id.clone()).map(|before| (before, id)))
        .unwrap();
    let tag = IdTag::of(&one);
    assert_eq!(tag.find(["first-wagon", &one, "last-wagon"]), Ok(&one[..]), "one has it");
    assert_eq!(tag.find([&one[..], &one]), Ok(&one[..]), "the same one twice is one");
    assert_eq!(tag.find(["first-wagon", "last-wagon"]), Err(TagError::Unknown), "none has it");
    assert_eq!(tag.find([&one[..], "first-wagon", &other]), Err(TagError::Ambiguous), "{one} and {other} have it");
    assert_eq!(IdTag::of("abc"), IdTag(0xba78), "SHA-256 of `abc` begins with these bytes (FIPS 180-2, B.1)");
}

#[test]
fn tallies_travel_as_their_code() {
    for tallies in examples() {
        let json = serde_json::to_string(&tallies).unwrap();
        assert_eq!(json, format!("\"{}\"", tallies.encode()), "nothing but the code");
        assert_eq!(serde_json::from_str::<TallyCode>(&json).unwrap(), tallies, "and back");
    }
    let refused = serde_json::from_str::<TallyCode>("\"CDFG\"").unwrap_err().to_string();
    assert!(refused.contains("does not add up"), "{refused}");
}
