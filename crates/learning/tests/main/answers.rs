//! Answers item by item: only with consent, only the documented columns, and nothing by which a child or a time is found.

use std::collections::BTreeSet;

use learning::{
    Seed,
    checkup::{Answer, Consent, Deed, Face, Form, HARM, ItemAnswers, Outlook, Page, SeatCode, Sitting, items_csv},
};
use story::Band;

use crate::checkup::bank;

const ALL: Consent = Consent { ethics: true, guardians: true, child: true };

/// A check-up in which everything is answered but the first fact, in the order that the seed draws.
fn taken(form: Form, seed: u64) -> Sitting {
    let mut sitting = Sitting::new(bank().form(form).unwrap().clone(), Band::Middle, Seed(seed));
    while let Some(page) = sitting.page() {
        let answer = match page {
            Page::Chat(chat) => Answer::Sorted { okay: chat.slot % 2 == 0, sure: Face::ABit },
            Page::Vignette(_) => Answer::Does([Deed::Report, Deed::TellAdult].into_iter().collect(), Outlook::Stop),
            Page::Fact { fact, .. } if fact.id.ends_with('1') => {
                sitting.skip();
                continue;
            }
            Page::Fact { fact, .. } => {
                Answer::Holds([None, Some(true), Some(false)][usize::from(fact.id.as_bytes()[2] % 3)])
            }
            Page::Can(_) => Answer::Feels(Face::Yes),
            Page::Harm(number) => Answer::Feels(if number == HARM { Face::ABit } else { Face::No }),
        };
        sitting.answer(answer).unwrap();
    }
    sitting
}

fn of(sitting: &Sitting, seat: u16) -> ItemAnswers {
    ItemAnswers::of(sitting, Some("K3WX".parse().unwrap()), SeatCode::dealt(seat), ALL).unwrap()
}

#[test]
fn nothing_is_handed_out_unless_all_agreed() {
    let sitting = taken(Form::A, 1);
    assert_eq!(Consent::default(), Consent { ethics: false, guardians: false, child: false }, "off by default");
    for number in 0..8 {
        let consent = Consent { ethics: number & 1 > 0, guardians: number & 2 > 0, child: number & 4 > 0 };
        let answers = ItemAnswers::of(&sitting, None, None, consent);
        assert_eq!(answers.is_some(), number == 7, "{consent:?}");
    }
}

#[test]
fn a_table_has_a_row_for_every_answer_and_none_for_what_was_left_out() {
    let text = items_csv(&[of(&taken(Form::A, 1), 2)]);
    let rows: Vec<&str> = text.split_terminator("\r\n").collect();
    assert_eq!(rows[0], "class,seat,form,band,item,answer,sure");
    // 16 chats, 6 stories with two answers each, 5 of 6 facts, 6 faces.
    assert_eq!(rows.len(), 1 + 16 + 12 + 5 + 6, "{text}");
    let seat = SeatCode::dealt(2).unwrap();
    for row in [
        "a1w,not-okay,a-bit",
        "a2b,okay,a-bit",
        "va2,tell-adult+report,",
        "va3b-outlook,stop,",
        "can-3,yes,",
        "worry-2,no,",
        "trust,a-bit,",
    ] {
        let whole = format!("K3WX,{seat},a,middle,{row}");
        assert!(rows.contains(&&*whole), "`{whole}` is a row of:\n{text}");
    }
    let answers: BTreeSet<_> = rows.iter().filter(|row| row.contains(",fa")).map(|row| row.split(',').nth(5)).collect();
    assert_eq!(answers, ["myth", "true", "unsure"].map(Some).into(), "of a fact each sort of answer");
    assert!(!text.contains(",fa1,"), "what was left out leaves no trace");
    for row in &rows {
        let fields: Vec<_> = row.split(',').collect();
        assert_eq!(fields.len(), ItemAnswers::COLUMNS.len(), "{row}");
        let known = |sign: char| sign.is_ascii_alphanumeric() || "-+".contains(sign);
        assert!(fields.iter().all(|field| field.chars().all(known)), "nothing to quote: {row}");
        let first = |field: &&str| field.chars().next().is_none_or(|sign| sign.is_ascii_alphanumeric());
        assert!(fields.iter().all(first), "and no formula: {row}");
    }
}

#[test]
fn a_table_tells_neither_the_order_of_pages_nor_who_came_first() {
    let [one, again, other] = [taken(Form::A, 1), taken(Form::A, 99), taken(Form::B, 3)];
    assert_eq!(of(&one, 4), of(&again, 4), "the order of the pages is not in it");
    let (first, second) = (of(&one, 4), of(&other, 9));
    assert_eq!(items_csv(&[first.clone(), second.clone()]), items_csv(&[second, first]), "nor that of the children");
    let nobody = ItemAnswers::of(&one, None, None, ALL).unwrap();
    assert!(items_csv(&[nobody]).contains("\r\n,,a,middle,a1w,"), "codes may be missing");
    assert_eq!(items_csv(&[]), "class,seat,form,band,item,answer,sure\r\n", "a table without children");
}
