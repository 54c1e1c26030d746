//! Every number on the page is explained by the numbers that it was made from.
#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot be set up has failed"
)]

use em_coins::{
    Assignment, Coin, Em, Example, Explanation, GroundTruth, MAX_ADDENDS, Method, Prior, Quantity,
    Reason, Scene, Setup, Side, Theta, Tosses, log_likelihood,
};
use proptest::prelude::*;

fn paper(position: usize) -> (Em, GroundTruth) {
    let setup = Setup::from(Example::Paper);
    let (tosses, truth) = setup.data();
    let mut em = setup.em(tosses);
    em.seek(position).unwrap();
    (em, truth)
}

fn why(name: &str, em: &Em, truth: Option<&GroundTruth>) -> Option<(Reason, String)> {
    let scene = Scene {
        em,
        is_labelled: false,
        truth,
    };
    let Explanation { reason, sources } = Explanation::of(name.parse().unwrap(), &scene)?;
    let sources: Vec<_> = sources.iter().map(ToString::to_string).collect();
    Some((reason, sources.join(" ")))
}

fn rounded(value: f64) -> f64 {
    (100.0 * value).round() / 100.0
}

/// Every quantity that can be named of this many sets.
fn all(sets: usize) -> Vec<Quantity> {
    let mut all = vec![
        Quantity::LogLikelihood,
        Quantity::TruthLogLikelihood,
        Quantity::LabelledLogLikelihood,
    ];
    for row in 0..4 {
        all.extend([
            Quantity::PriorAfter(row),
            Quantity::LogLikelihoodAfter(row),
            Quantity::ChangeAfter(row),
        ]);
    }
    all.extend((0..sets).map(Quantity::Ratio));
    for side in Side::BOTH {
        all.push(Quantity::AllTossed(side));
        all.extend((0..sets).map(|set| Quantity::Tossed(side, set)));
    }
    for coin in Coin::BOTH {
        all.extend([
            Quantity::Theta(coin),
            Quantity::Prior(coin),
            Quantity::Truth(coin),
            Quantity::Labelled(coin),
        ]);
        all.extend((0..4).map(|row| Quantity::ThetaAfter(coin, row)));
        all.extend((0..sets).map(|set| Quantity::Likelihood(coin, set)));
        all.extend((0..sets).map(|set| Quantity::Share(coin, set)));
        for side in Side::BOTH {
            all.push(Quantity::Sum(coin, side));
            all.extend((0..sets).map(|set| Quantity::Count(coin, side, set)));
        }
    }
    all
}

#[test]
fn every_quantity_is_read_by_its_own_name_only() {
    for quantity in all(12) {
        assert_eq!(quantity.to_string().parse(), Ok(quantity));
    }
    for wrong in [
        "",
        "share",
        "share-A",
        "share-C-1",
        "share-A-0",
        "share-A-02",
        "share-A-1-1",
        "heads-",
        "theta",
        "theta-A-1",
        "after-A",
        "after-A-01",
        "ratio",
        "ratio-0",
        "change-x",
        "logLikelihood-A",
        "truth",
        "edge-A-1",
        "heads-A-x",
    ] {
        assert!(wrong.parse::<Quantity>().is_err(), "{wrong}");
    }
}

#[test]
fn the_count_of_7_2_heads_is_a_share_of_0_80_of_nine() {
    let (em, _) = paper(1);
    let (reason, sources) = why("heads-A-2", &em, None).unwrap();
    let Reason::Count {
        share,
        rest,
        tossed,
        count,
        ..
    } = reason
    else {
        panic!("{reason:?}");
    };
    // Figure 1b prints 0.80 and 7.2.
    assert_eq!((rounded(share), rounded(rest), tossed), (0.80, 0.20, 9));
    assert!((count - 7.244_869_655_090_484).abs() < 1e-12);
    assert_eq!(sources, "share-A-2 heads-2");
}

#[test]
fn the_share_of_0_80_comes_from_nine_heads_and_a_tail_under_both_coins() {
    let (em, _) = paper(1);
    let (reason, sources) = why("share-A-2", &em, None).unwrap();
    let Reason::Share {
        counts,
        theta,
        prior,
        log_likelihoods,
        shares,
        ..
    } = reason
    else {
        panic!("{reason:?}");
    };
    assert_eq!((counts.heads, counts.tails), (9.0, 1.0));
    assert_eq!((theta.a(), theta.b(), prior.a), (0.6, 0.5, 0.5));
    let (a, b) = (log_likelihoods.a.exp(), log_likelihoods.b.exp());
    assert!((a - 0.6_f64.powi(9) * 0.4).abs() < 1e-15);
    assert!((b - 0.5_f64.powi(10)).abs() < 1e-15);
    assert!((a / (a + b) - shares.a).abs() < 1e-12);
    assert_eq!(sources, "heads-2 tails-2 theta-A theta-B");
}

#[test]
fn the_sum_of_21_30_adds_up_the_column() {
    let (em, _) = paper(1);
    let (reason, sources) = why("heads-A", &em, None).unwrap();
    let Reason::Sum { addends, sum, .. } = reason else {
        panic!("{reason:?}");
    };
    // The column of figure 1b: 2.2, 7.2, 5.9, 1.4 and 4.5 heads.
    let printed: Vec<_> = addends
        .iter()
        .map(|it| (10.0 * it).round() / 10.0)
        .collect();
    assert_eq!(printed, [2.2, 7.2, 5.9, 1.4, 4.5]);
    assert!((sum - 21.297_481_896_347_225).abs() < 1e-12);
    assert_eq!(sources, "heads-A-1 heads-A-2 heads-A-3 heads-A-4 heads-A-5");
}

#[test]
fn theta_is_the_guess_and_then_heads_by_tosses_of_the_m_step() {
    let guessed = |em: &Em| {
        let (reason, sources) = why("theta-A", em, None).unwrap();
        assert_eq!(sources, "");
        matches!(reason, Reason::Guessed { theta, .. } if theta == 0.6)
    };
    assert!(guessed(&paper(0).0));
    assert!(guessed(&paper(1).0));
    let (reason, sources) = why("theta-A", &paper(2).0, None).unwrap();
    let Reason::Estimated { counts, theta, .. } = reason else {
        panic!("{reason:?}");
    };
    assert!((counts.heads / counts.tosses() - theta).abs() < 1e-12);
    assert!((theta - 0.713_012_235_400_516).abs() < 1e-12);
    assert_eq!(sources, "heads-A tails-A");
    // After the next E-step it is still that of the first M-step.
    let (reason, sources) = why("theta-A", &paper(3).0, None).unwrap();
    assert!(matches!(reason, Reason::Estimated { theta: same, .. } if same == theta));
    assert_eq!(sources, "");
}

#[test]
fn a_coin_for_which_nothing_is_counted_keeps_its_theta() {
    let setup = Setup::from(Example::HardStuck);
    let mut em = setup.em(setup.data().0);
    em.seek(2).unwrap();
    let (reason, _) = why("theta-B", &em, None).unwrap();
    assert!(matches!(reason, Reason::Kept { theta, .. } if theta == 0.15));
    let (reason, _) = why("share-B-1", &em, None).unwrap();
    let expected = Reason::Assigned {
        set: 0,
        to: Coin::A,
        is_tie: false,
    };
    assert_eq!(reason, expected);
}

#[test]
fn the_labels_give_whole_sets_and_24_heads_of_30() {
    let (em, truth) = paper(0);
    let scene = Scene {
        em: &em,
        is_labelled: true,
        truth: Some(&truth),
    };
    let why = |name: &str| Explanation::of(name.parse().unwrap(), &scene).map(|it| it.reason);
    let by = Reason::Labelled {
        set: 1,
        by: Coin::A,
    };
    assert_eq!(why("share-A-2"), Some(by));
    let Some(Reason::CompleteData { counts, theta, .. }) = why("theta-A") else {
        panic!("another reason");
    };
    assert_eq!((counts.heads, counts.tosses(), theta), (24.0, 30.0, 0.8));
    assert_eq!(why("logLikelihood"), None);
}

#[test]
fn the_log_likelihood_begins_with_the_first_set() {
    let (em, truth) = paper(0);
    let (reason, sources) = why("logLikelihood", &em, None).unwrap();
    let Reason::LogLikelihood {
        first_part, value, ..
    } = reason
    else {
        panic!("{reason:?}");
    };
    // ln(½ · 0.6⁵ · 0.4⁵ + ½ · 0.5¹⁰)
    let first = (0.5 * 0.24_f64.powi(5) + 0.5 * 0.5_f64.powi(10)).ln();
    assert!((first_part - first).abs() < 1e-12);
    assert!((value - -33.093_862_519_833_16).abs() < 1e-12);
    assert_eq!(sources, "theta-A theta-B");
    let (labelled, _) = why("labelled-logLikelihood", &em, Some(&truth)).unwrap();
    assert!(
        matches!(labelled, Reason::LogLikelihood { value, .. } if (value - -31.707_113_356_635_38).abs() < 1e-12)
    );
}

#[test]
fn an_estimated_prior_is_the_mean_share() {
    let setup = Setup {
        method: Method {
            assignment: Assignment::Soft,
            prior: Prior::Learned,
            tolerance: None,
        },
        ..Setup::from(Example::Paper)
    };
    let mut em = setup.em(setup.data().0);
    let reason = |em: &Em| why("prior-A", em, None).unwrap().0;
    assert_eq!(reason(&em), Reason::GuessedPrior);
    em.seek(2).unwrap();
    let Reason::EstimatedPrior {
        shares,
        sets,
        prior,
        ..
    } = reason(&em)
    else {
        panic!("another reason");
    };
    assert!((shares / sets as f64 - prior).abs() < 1e-12);
    // The mean of figure 1b's shares: 0.449, 0.805, 0.733, 0.352 and 0.647.
    assert!((prior - 0.597_394).abs() < 1e-6);
    assert_eq!(
        why("prior-A", &paper(2).0, None).unwrap().0,
        Reason::FixedPrior
    );
}

#[test]
fn what_is_behind_the_curtain_is_not_explained() {
    let (em, truth) = paper(2);
    for name in [
        "labelled-A",
        "labelled-logLikelihood",
        "truth-A",
        "truth-logLikelihood",
    ] {
        assert_eq!(why(name, &em, None), None, "{name}");
    }
    assert!(why("labelled-A", &em, Some(&truth)).is_some());
    assert_eq!(why("truth-A", &em, Some(&truth)), None); // the paper does not tell it
}

/// The value that a reason arrives at, recomputed from its parts.
fn recomputed(reason: &Reason) -> Option<(f64, f64)> {
    match *reason {
        Reason::Count {
            share,
            tossed,
            count,
            ..
        } => Some((count, share * f64::from(tossed))),
        Reason::Sum {
            ref addends,
            sets,
            sum,
            ..
        } if sets <= MAX_ADDENDS => Some((sum, addends.iter().sum())),
        Reason::Estimated { counts, theta, .. } if counts.tosses() > 1e-6 => {
            Some((theta, counts.heads / counts.tosses()))
        }
        Reason::Share {
            coin,
            prior,
            log_likelihoods,
            shares,
            ..
        } => {
            let weights = prior.zip(log_likelihoods);
            let log = |(prior, log): (f64, f64)| prior.ln() + log;
            let (a, b) = (log(weights.a), log(weights.b));
            let most = a.max(b);
            let (a, b) = ((a - most).exp(), (b - most).exp());
            let of = if coin == Coin::A { a } else { b };
            Some((*shares.of(coin), of / (a + b)))
        }
        _ => None,
    }
}

proptest! {
    #[test]
    fn every_explained_number_follows_from_its_parts(
        text in proptest::collection::vec("[HT]{1,12}", 1..6),
        a in 0.01..0.99_f64,
        b in 0.01..0.99_f64,
        position in 0..7_usize,
        is_hard: bool,
        is_learned: bool,
    ) {
        let tosses = Tosses::parse(&text.join("\n")).unwrap();
        let method = Method {
            assignment: if is_hard { Assignment::Hard } else { Assignment::Soft },
            prior: if is_learned { Prior::Learned } else { Prior::Known },
            tolerance: None,
        };
        let sets = tosses.sets();
        let mut em = Em::new(tosses, Theta::new(a, b).unwrap(), method);
        em.seek(position).unwrap();
        let scene = Scene { em: &em, is_labelled: false, truth: None };
        for quantity in all(sets) {
            let Some(why) = Explanation::of(quantity, &scene) else {
                let is_counted = matches!(
                    quantity,
                    Quantity::Share(..) | Quantity::Count(..) | Quantity::Sum(..)
                        | Quantity::Likelihood(..) | Quantity::Ratio(_)
                );
                let is_hidden = matches!(
                    quantity,
                    Quantity::Truth(_) | Quantity::TruthLogLikelihood
                        | Quantity::Labelled(_) | Quantity::LabelledLogLikelihood
                );
                let rows = em.furthest_path().len();
                let is_no_row = match quantity {
                    Quantity::ThetaAfter(_, row)
                    | Quantity::PriorAfter(row)
                    | Quantity::LogLikelihoodAfter(row) => row >= rows,
                    Quantity::ChangeAfter(row) => row == 0 || row >= rows,
                    _ => false,
                };
                // A coin that cannot have made the set is no number of times less probable.
                let is_hidden = is_hidden || matches!(quantity, Quantity::Ratio(_));
                let is_missing = is_hidden || is_no_row || is_counted && position == 0;
                prop_assert!(is_missing, "{quantity}");
                continue;
            };
            if let Some((value, expected)) = recomputed(&why.reason) {
                prop_assert!((value - expected).abs() <= 1e-9 * value.abs().max(1.0), "{why:?}");
            }
            // Each source is on the page, and can be asked about in turn.
            for source in why.sources {
                prop_assert!(Explanation::of(source, &scene).is_some(), "{quantity} from {source}");
            }
        }
        let height = Explanation::of(Quantity::LogLikelihood, &scene).map(|it| it.reason);
        let Some(Reason::LogLikelihood { value, .. }) = height else {
            return Err(TestCaseError::fail("no height"));
        };
        prop_assert_eq!(value, log_likelihood(em.tosses(), em.parameters()));
    }
}

#[test]
fn a_row_of_the_table_of_iterations_comes_from_the_row_above() {
    let (em, _) = paper(20);
    let (reason, sources) = why("after-A-1", &em, None).unwrap();
    let Reason::Estimated {
        coin,
        counts,
        theta,
    } = reason
    else {
        panic!("{reason:?}");
    };
    assert_eq!(coin, Coin::A);
    assert!((counts.heads - 21.297_481_896_347_226).abs() < 1e-12);
    assert!((theta - 0.713_012_235_400_516_1).abs() < 1e-14);
    assert_eq!(sources, "after-A-0 after-B-0");
    let (reason, sources) = why("after-A-0", &em, None).unwrap();
    assert!(matches!(reason, Reason::Guessed { theta: 0.6, .. }));
    assert_eq!(sources, "");
    let (reason, sources) = why("after-logLikelihood-10", &em, None).unwrap();
    let Reason::LogLikelihood { value, .. } = reason else {
        panic!("{reason:?}");
    };
    assert!((value + 31.570_200_503_479_54).abs() < 1e-12);
    assert_eq!(sources, "after-A-10 after-B-10");
    for beyond in [
        "after-A-11",
        "after-logLikelihood-11",
        "change-11",
        "change-0",
    ] {
        assert_eq!(why(beyond, &em, None), None, "{beyond}");
    }
}

#[test]
fn a_change_is_the_larger_difference_of_two_rows() {
    let (em, _) = paper(4);
    let (reason, sources) = why("change-1", &em, None).unwrap();
    let Reason::Change {
        of,
        from,
        to,
        change,
    } = reason
    else {
        panic!("{reason:?}");
    };
    // θA went from 0.60 to 0.713, θB from 0.50 to 0.581.
    assert_eq!((of.symbol(), from), ("θA", 0.6));
    assert!((to - 0.713_012_235_400_516_1).abs() < 1e-14);
    assert_eq!(change, to - from);
    assert_eq!(sources, "after-A-1 after-A-0");
}

#[test]
fn set_2_is_4_1_times_as_probable_with_coin_a() {
    let (em, _) = paper(1);
    let (reason, sources) = why("ratio-2", &em, None).unwrap();
    let Reason::Ratio { coin, ratio, .. } = reason else {
        panic!("{reason:?}");
    };
    // 0.6^9 · 0.4 ÷ 0.5^10
    assert_eq!(coin, Coin::A);
    assert!((ratio - 0.6_f64.powi(9) * 0.4 * 1024.0).abs() < 1e-12);
    assert_eq!(sources, "likelihood-A-2 likelihood-B-2");
    let (reason, sources) = why("likelihood-A-2", &em, None).unwrap();
    let Reason::Likelihood {
        log_likelihood,
        theta,
        ..
    } = reason
    else {
        panic!("{reason:?}");
    };
    assert!((log_likelihood.exp() - 0.004_031_078_4).abs() < 1e-12);
    assert_eq!((theta, sources.as_str()), (0.6, "heads-2 tails-2 theta-A"));
    assert_eq!(why("ratio-2", &paper(0).0, None), None);
    assert_eq!(why("ratio-6", &em, None), None);
}
