//! Predictions: how half-steps answer them, and how far off they were.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use crate::em_helpers::theta;
use crate::svg::{Mark, assert_inside, marks};
use em_coins::view::{Palette, PredictionChart, Style};
use em_coins::{
    Assignment, Coin, Em, Example, Method, Prediction, PredictionAnswer, PredictionError,
    Predictions, Prior, ShareReason, Theta, ThetaReason, Tosses, Verdict,
};

fn em(sets: &str, guess: Theta, method: impl Into<Method>) -> Em {
    Em::new(Tosses::parse(sets).unwrap(), guess, method)
}

fn paper() -> Em {
    let (tosses, _) = Example::Paper.data();
    Em::new(tosses, Example::Paper.guess(), Assignment::Soft)
}

/// The answer to a prediction of the next step.
fn answered(em: &mut Em, prediction: Prediction) -> PredictionAnswer {
    let mut predictions = Predictions::default();
    predictions.commit(prediction, em);
    assert_eq!(predictions.answer(em), None, "before the step");
    predictions.commit(prediction, em);
    em.step().unwrap();
    predictions.answer(em).unwrap()
}

fn share(set: usize, of_a: f64) -> Prediction {
    Prediction::Share { set, of_a }
}

fn reason_of_share(em: &mut Em, set: usize) -> ShareReason {
    match answered(em, share(set, 0.5)) {
        PredictionAnswer::Share { reason, .. } => reason,
        PredictionAnswer::Theta { .. } => panic!("a share was predicted"),
    }
}

/// The answer to a prediction of both θ, which are predicted after the first E-step.
fn of_theta(em: &mut Em, said: Theta) -> (Theta, [Verdict; 2], Option<ThetaReason>) {
    em.step().unwrap();
    match answered(em, Prediction::Theta(said)) {
        PredictionAnswer::Theta {
            found,
            verdicts,
            reason,
            ..
        } => (found, [verdicts.a, verdicts.b], reason),
        PredictionAnswer::Share { .. } => panic!("both θ were predicted"),
    }
}

#[test]
fn a_share_is_answered_with_how_well_the_set_fits() {
    let PredictionAnswer::Share {
        set,
        said,
        found,
        verdict,
        reason,
    } = answered(&mut paper(), share(0, 0.3))
    else {
        panic!("a share was predicted")
    };
    assert_eq!((set.index, set.heads, set.tosses, said), (0, 5, 10, 0.3));
    assert!((found - 0.449_148_926_100_936_44).abs() < 1e-15);
    let Verdict::Off(by) = verdict else {
        panic!("{verdict:?}")
    };
    assert!((by - 0.149_148_926_100_936_44).abs() < 1e-15);
    // 0.96⁻⁵: five heads and five tails, at 0.5 · 0.5 and at 0.6 · 0.4.
    let ShareReason::Fits {
        coin: Coin::B,
        times,
        prior: None,
    } = reason
    else {
        panic!("{reason:?}")
    };
    assert!((times - 0.96_f64.powi(-5)).abs() < 1e-12);
}

#[test]
fn a_verdict_says_what_can_be_seen() {
    let verdict = |set, said| match answered(&mut paper(), share(set, said)) {
        PredictionAnswer::Share { verdict, .. } => verdict,
        PredictionAnswer::Theta { .. } => panic!("a share was predicted"),
    };
    assert_eq!(verdict(0, 0.446), Verdict::SpotOn);
    assert!(matches!(verdict(0, 0.44), Verdict::Off(_)));
    assert!(matches!(verdict(0, 0.51), Verdict::WrongCoin(_)));
    assert!(
        matches!(verdict(0, 0.5), Verdict::Off(_)),
        "on neither side"
    );
    assert!(matches!(verdict(1, 0.4), Verdict::WrongCoin(_)));
}

#[test]
fn the_reason_of_a_share_is_the_rule_that_made_it() {
    let soft = |sets, a, b| em(sets, theta(a, b), Assignment::Soft);
    let hard = |sets, a, b| em(sets, theta(a, b), Assignment::Hard);
    let even = "HTHTHTHTHT";
    assert_eq!(
        reason_of_share(&mut soft(even, 0.3, 0.7), 0),
        ShareReason::Even
    );
    assert_eq!(
        reason_of_share(&mut hard(even, 0.3, 0.7), 0),
        ShareReason::TieToA
    );
    let whole = reason_of_share(&mut hard("HHHT\nTTTH", 0.3, 0.7), 0);
    assert_eq!(whole, ShareReason::Assigned(Coin::B));
    let only = reason_of_share(&mut soft("HHT\nHHH", 1.0, 0.5), 0);
    assert_eq!(only, ShareReason::OnlyCoin(Coin::B));
    let learned = Method {
        prior: Prior::Learned,
        ..Method::default()
    };
    let mut with_prior = em("HHHT\nTTTH\nHHHH", theta(0.7, 0.4), learned);
    with_prior.iterate().unwrap();
    let prior = with_prior.parameters().prior;
    assert!((prior.a - 0.5).abs() > 0.01);
    let reason = reason_of_share(&mut with_prior, 0);
    assert!(
        matches!(reason, ShareReason::Fits { coin: Coin::A, times, prior: Some(of_a) } if times > 1.0 && of_a == prior.a)
    );
}

#[test]
fn both_theta_are_answered_and_the_worse_one_counts() {
    let mut em = paper();
    let (found, verdicts, reason) = of_theta(&mut em, theta(0.7, 0.4));
    assert!((found.a() - 0.713_012_235_400_516_1).abs() < 1e-15);
    let [Verdict::Off(a), Verdict::Off(b)] = verdicts else {
        panic!("{verdicts:?}")
    };
    assert!((a - 0.013_012_235_400_516).abs() < 1e-12, "{a}");
    assert!((b - 0.181_339_308_313_662_6).abs() < 1e-12, "{b}");
    assert_eq!(reason, None, "the caption has the divisions");
    let said = Prediction::Theta(theta(0.7, 0.4));
    assert!((PredictionAnswer::of(said, &em).unwrap().error() - b).abs() < 1e-15);
}

#[test]
fn a_prediction_by_another_rule_is_told_so() {
    let reason = |a, b| of_theta(&mut paper(), theta(a, b)).2;
    assert_eq!(reason(0.6, 0.5), Some(ThetaReason::Unmoved));
    assert_eq!(reason(0.58, 0.71), Some(ThetaReason::Swapped));
    // Hard EM's first iteration from the same guess.
    assert_eq!(reason(0.8, 0.45), Some(ThetaReason::WholeSets));
    assert_eq!(reason(0.71, 0.58), None);
    let mut hard = em("HHHHHHHHHT\nTTTTTTTTTH", theta(0.6, 0.5), Assignment::Hard);
    let (_, _, reason) = of_theta(&mut hard, theta(0.3, 0.9));
    assert_eq!(reason, Some(ThetaReason::Swapped));
    let mut one = em("HHH", theta(0.9, 0.1), Assignment::Hard);
    assert_eq!(
        of_theta(&mut one, theta(1.0, 0.4)).2,
        Some(ThetaReason::Kept(Coin::B))
    );
}

#[test]
fn where_the_caption_is_about_the_end_the_worse_theta_is_divided() {
    let mut em = paper();
    em.converge().unwrap();
    let last = em.position();
    em.seek(last - 1).unwrap();
    let mut predictions = Predictions::default();
    predictions.commit(Prediction::Theta(theta(0.8, 0.4)), &em);
    em.step().unwrap();
    let Some(PredictionAnswer::Theta {
        reason:
            Some(ThetaReason::Counted {
                coin: Coin::B,
                heads,
                tosses,
                theta: of_b,
            }),
        ..
    }) = predictions.answer(&em)
    else {
        panic!("{:?}", predictions.answer(&em))
    };
    assert!((heads / tosses - of_b).abs() < 1e-12);
    assert!((of_b - 0.519_583_120_145_135).abs() < 1e-9);
}

#[test]
fn an_answer_is_forgotten_with_its_moment_and_its_error_is_counted_once() {
    let mut em = paper();
    let mut predictions = Predictions::default();
    predictions.commit(share(0, 0.3), &em);
    em.step().unwrap();
    for _ in 0..3 {
        assert!(predictions.answer(&em).is_some());
    }
    assert_eq!(predictions.answered(&em), Some(share(0, 0.3)));
    assert_eq!(predictions.errors().len(), 1);
    predictions.commit(Prediction::Theta(theta(0.7, 0.6)), &em);
    em.step().unwrap();
    assert!(predictions.answer(&em).is_some());
    let [first, second] = *predictions.errors() else {
        panic!("{:?}", predictions.errors())
    };
    assert!(first.is_of_share() && !second.is_of_share());
    assert!((second.error - 0.018_660_691_686_337_4).abs() < 1e-12);
    em.back().unwrap();
    assert_eq!(predictions.answer(&em), None);
    em.step().unwrap();
    assert_eq!(
        predictions.answer(&em),
        None,
        "gone back to, it is forgotten"
    );
    assert_eq!(predictions.errors().len(), 2, "but its error stays");
}

#[test]
fn what_cannot_be_answered_is_not() {
    let mut em = paper();
    em.step().unwrap();
    assert_eq!(
        PredictionAnswer::of(share(5, 0.5), &em),
        None,
        "no such set"
    );
    assert_eq!(
        PredictionAnswer::of(Prediction::Theta(theta(0.5, 0.5)), &em),
        None
    );
    assert_eq!(PredictionAnswer::of(share(0, 0.5), &paper()), None);
}

const SIZE: (u32, u32) = (180, 44);
const STYLE: Style = Style {
    palette: Palette::LIGHT,
    em: 16.0,
};

fn errors(of: &[f64]) -> Vec<PredictionError> {
    (1..)
        .zip(of)
        .map(|(position, &error)| PredictionError { position, error })
        .collect()
}

fn draw(of: &[f64]) -> Vec<Mark> {
    let errors = errors(of);
    let chart = PredictionChart {
        errors: &errors,
        caption: "your errors",
    };
    let drawn = marks(SIZE, |area| chart.draw(area, &STYLE).unwrap());
    assert_inside(&drawn, SIZE);
    drawn
}

#[test]
fn the_picture_of_the_errors_shows_each_at_its_height() {
    let all = [0.4, 0.3, 0.02, 0.0];
    let drawn = draw(&all);
    let label = |text: &str| {
        let mark = drawn.iter().find(|mark| mark.text == text).unwrap();
        mark.number("y")
    };
    let (zero, top) = (label("0"), label("0.40"));
    label("your errors");
    // A ring has a filling and a line.
    let dots: Vec<_> = drawn.iter().filter(|mark| mark.tag == "circle").collect();
    assert_eq!(dots.len(), 6);
    let seen = [dots[0], dots[1], dots[3], dots[4]];
    for (dot, error) in seen.iter().zip(all) {
        let height = zero + (top - zero) * error / 0.4;
        assert!((dot.number("cy") - height).abs() <= 1.0, "{error}: {dot:?}");
    }
    assert!(seen[0].filled(STYLE.palette.ink) && seen[1].filled(STYLE.palette.paper));
    let across: Vec<f64> = seen.iter().map(|dot| dot.number("cx")).collect();
    let step = across[1] - across[0];
    assert!(
        step > 0.0
            && across
                .windows(2)
                .all(|pair| (pair[1] - pair[0] - step).abs() <= 1.0)
    );
}

#[test]
fn small_errors_look_small_and_many_are_a_line() {
    let drawn = draw(&[0.01]);
    assert!(drawn.iter().any(|mark| mark.text == "0.10"));
    assert_eq!(drawn.iter().filter(|mark| mark.tag == "circle").count(), 1);
    let many: Vec<f64> = (0..60).map(|k| 1.0 / f64::from(k + 1)).collect();
    let drawn = draw(&many);
    assert!(drawn.iter().any(|mark| mark.text == "1.00"));
    assert!(drawn.iter().filter(|mark| mark.tag == "circle").count() <= 2);
    draw(&[]);
}
