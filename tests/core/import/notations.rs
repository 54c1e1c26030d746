//! Tosses, counts and tables in the notations that people and programs use: each has one meaning, and is read.

use super::{PAPER, assert_certain, assert_offered, assert_reads, assert_refused, counts};
use crate::em_helpers::assert_localized;
use em_coins::import::{self, Import, Role, Summary};

/// The data of the issue, in the shapes in which people hold them.
#[test]
fn every_shape_of_the_paper_s_data_is_read() {
    let certain = [
        include_str!("../../fixtures/import/python_list_of_strings.txt"),
        include_str!("../../fixtures/import/array_of_0_1.txt"),
        include_str!("../../fixtures/import/r_vectors.txt"),
        include_str!("../../fixtures/import/labels_5H5T.txt"),
        include_str!("../../fixtures/import/columns_H_T.csv"),
        include_str!("../../fixtures/import/two_columns_no_header.tsv"),
        include_str!("../../fixtures/import/tosses_column_is_a_number.csv"),
    ];
    for text in certain {
        assert_certain(text, &PAPER);
    }
    assert_offered(
        include_str!("../../fixtures/import/head_counts_only.txt"),
        &PAPER,
        &[],
    );
    assert_offered(
        include_str!("../../fixtures/import/counts_that_look_like_tosses.tsv"),
        &[(10, 10), (11, 12), (1, 11)],
        &[&[(1, 3), (3, 3), (2, 3)]],
    );
    let throws = import::infer(include_str!("../../fixtures/import/heads_and_throws.csv"))
        .certain()
        .cloned()
        .unwrap();
    let total = |of: fn((u32, u32)) -> u32| counts(&throws).into_iter().map(of).sum::<u32>();
    assert_eq!(
        (throws.sets(), total(|it| it.0), total(|it| it.1 - it.0)),
        (20, 357, 407)
    );
    let single = import::infer(include_str!("../../fixtures/import/column_of_0_and_1.txt"));
    let found = counts(single.certain().unwrap());
    let expected = [1, 1, 0, 1, 0, 0, 1, 0, 1, 1].map(|heads| (heads, 1));
    assert_eq!(found, expected);
}

#[test]
fn tosses_in_the_notation_of_any_program_are_read() {
    let two = "HTTH\nHHTH";
    for text in [
        "['HTTH', 'HHTH']",
        "np.array([\"HTTH\",\n          \"HHTH\"])",
        "sets = [\"HTTH\", \"HHTH\"]",
        "x <- c('HTTH', 'HHTH')",
        "[1] \"HTTH\" \"HHTH\"",
        "(\"HTTH\"\n \"HHTH\")",
        "2-element Vector{String}:\n \"HTTH\"\n \"HHTH\"",
        "array([[1, 0, 0, 1],\n       [1, 1, 0, 1]])",
        "[[1 0 0 1]\n [1 1 0 1]]",
        "[[1. 0. 0. 1.]\n [1. 1. 0. 1.]]",
        "[[1,0,0,1],[1,1,0,1]]",
        "{{1, 0, 0, 1}, {1, 1, 0, 1}}",
        "[1 0 0 1; 1 1 0 1]",
        "x = [1 0 0 1\n     1 1 0 1];",
        "2×4 Matrix{Int64}:\n 1  0  0  1\n 1  1  0  1",
        "     [,1] [,2] [,3] [,4]\n[1,]    1    0    0    1\n[2,]    1    1    0    1",
        "[['H', 'T', 'T', 'H'], ['H', 'H', 'T', 'H']]",
        "[['H' 'T' 'T' 'H']\n ['H' 'H' 'T' 'H']]",
        "[[True, False, False, True], [True, True, False, True]]",
        "[[ True False False  True]\n [ True  True False  True]]",
        "{\"tosses\": [\"HTTH\", \"HHTH\"]}",
        "[{\"tosses\": \"HTTH\"}, {\"tosses\": \"HHTH\"}]",
        "Set 1: HTTH\nSet 2: HHTH",
        "1: H T T H\n2: H H T H",
        "1. HTTH\n2. HHTH",
        "1) HTTH\n2) HHTH",
        "(1) HTTH\n(2) HHTH",
        "- HTTH\n- HHTH",
        "* H,T,T,H\n* H,H,T,H",
        "1 HTTH\n2 HHTH",
        "A HTTH\nB HHTH",
        ">>> HTTH\n>>> HHTH",
        "| set | tosses |\n|---|---|\n| 1 | HTTH |\n| 2 | HHTH |",
        "| set | tosses |\n|:-:|--------|\n| 1 | H T T H |\n| 2 | H H T H |",
        "\\begin{tabular}{ll}\nset & tosses \\\\\n\\hline\n1 & HTTH \\\\\n2 & HHTH \\\\\n\\end{tabular}",
        "Kopf Zahl Zahl Kopf\nKopf Kopf Zahl Kopf",
        "heads,tails,tails,heads\nheads,heads,tails,heads",
        "KZZK\nKKZK",
        "K Z Z K\nK K Z K",
        "face, pile, pile, face\nface, face, pile, face",
        "cara cruz cruz cara\ncara cara cruz cara",
        "正反反正\n正正反正",
        "正面，反面，反面，正面\n正面，正面，反面，正面",
        "true false false true\ntrue true false true",
        "+--+\n++-+",
        "“HTTH”, “HHTH”",
        "day,first,second,third,fourth\nMonday,H,T,T,H\nFriday,H,H,T,H",
        "set,toss\n1,H\n1,T\n1,T\n1,H\n2,H\n2,H\n2,T\n2,H",
        "set\torder\ttoss\na\t1\tH\na\t2\tT\nb\t1\tH\nb\t2\tH\na\t3\tT\na\t4\tH\nb\t3\tT\nb\t4\tH",
        "set,result\n1,heads\n1,tails\n1,tails\n1,heads\n2,heads\n2,heads\n2,tails\n2,heads",
        "1 H\n1 T\n1 T\n1 H\n2 H\n2 H\n2 T\n2 H",
        "  set tosses\n1   1   HTTH\n2   2   HHTH",
        "name;tosses;heads\nx;HTTH;2\ny;HHTH;3",
        "\u{feff}HTTH\r\nHHTH\r\n",
        "HTTH\rHHTH\r",
        "```\nHTTH\nHHTH\n```",
        "# two sets\nHTTH\nHHTH",
    ] {
        assert_reads(text, two);
    }
}

#[test]
fn counts_in_any_notation_are_read() {
    for text in [
        "5H5T\n9H1T\n8H2T\n4H6T\n7H3T",
        "5H 5T, 9H 1T, 8H 2T, 4H 6T, 7H 3T",
        "H5T5\nH9T1\nH8T2\nH4T6\nH7T3",
        "5 heads, 5 tails\n9 heads, 1 tail\n8 heads, 2 tails\n4 heads, 6 tails\n7 heads, 3 tails",
        "Set 1: 5 heads and 5 tails\nSet 2: 9 heads and 1 tail\nSet 3: 8 heads and 2 tails\nSet 4: 4 heads and 6 tails\nSet 5: 7 heads and 3 tails",
        "heads: 5, tails: 5\nheads: 9, tails: 1\nheads: 8, tails: 2\nheads: 4, tails: 6\nheads: 7, tails: 3",
        "H=5 T=5\nH=9 T=1\nH=8 T=2\nH=4 T=6\nH=7 T=3",
        "5 Kopf, 5 Zahl\n9 Kopf, 1 Zahl\n8 Kopf, 2 Zahl\n4 Kopf, 6 Zahl\n7 Kopf, 3 Zahl",
        "5 of 10\n9 of 10\n8 of 10\n4 of 10\n7 of 10",
        "5 out of 10\n9 out of 10\n8 out of 10\n4 out of 10\n7 out of 10",
        "heads = [5, 9, 8, 4, 7]\ntails = [5, 1, 2, 6, 3]",
        "heads <- c(5,9,8,4,7); tails <- c(5,1,2,6,3)",
        "heads = np.array([5, 9, 8, 4, 7])\nn = np.array([10, 10, 10, 10, 10])",
        "{\"heads\": [5, 9, 8, 4, 7], \"tails\": [5, 1, 2, 6, 3]}",
        "[{\"heads\": 5, \"tails\": 5}, {\"heads\": 9, \"tails\": 1}, {\"heads\": 8, \"tails\": 2}, {\"heads\": 4, \"tails\": 6}, {\"heads\": 7, \"tails\": 3}]",
        "heads = [5 9 8 4 7];\ntails = [5 1 2 6 3];",
        "heads: 5 9 8 4 7\ntails: 5 1 2 6 3",
        "| heads | tails |\n|---|---|\n| 5 | 5 |\n| 9 | 1 |\n| 8 | 2 |\n| 4 | 6 |\n| 7 | 3 |",
        "heads & tails \\\\ \\hline\n5 & 5 \\\\\n9 & 1 \\\\\n$8$ & $2$ \\\\\n4 & 6 \\\\\n7 & 3 \\\\",
        "  heads tails\n1     5     5\n2     9     1\n3     8     2\n4     4     6\n5     7     3",
        "   heads  tails\n0      5      5\n1      9      1\n2      8      2\n3      4      6\n4      7      3",
        "# A tibble: 5 × 2\n  heads tails\n  <dbl> <dbl>\n1     5     5\n2     9     1\n3     8     2\n4     4     6\n5     7     3",
        "heads tails\n5.0 5.0\n9.0 1.0\n8.0 2.0\n4.0 6.0\n7.0 3.0",
        "set;Heads;Tails\n1;5;5\n2;9;1\n3;8;2\n4;4;6\n5;7;3",
        "throws\tn_heads\n10\t5\n10\t9\n10\t8\n10\t4\n10\t7",
        "Kopf;Würfe\n5;10\n9;10\n8;10\n4;10\n7;10",
        "face;pile\n5;5\n9;1\n8;2\n4;6\n7;3",
        "正面,反面\n5,5\n9,1\n8,2\n4,6\n7,3",
        "coin,heads,tails,total\nA,5,5,10\nB,9,1,10\nA,8,2,10\nB,4,6,10\nA,7,3,10",
        "5 5\n9 1\n8 2\n4 6\n7 3",
        "5,5\n9,1\n8,2\n4,6\n7,3",
        "[(5, 5), (9, 1), (8, 2), (4, 6), (7, 3)]",
        "[[5, 5], [9, 1], [8, 2], [4, 6], [7, 3]]",
        "[[5 5]\n [9 1]\n [8 2]\n [4 6]\n [7 3]]",
    ] {
        assert_certain(text, &PAPER);
    }
}

#[test]
fn counts_keep_their_thousands_and_lose_their_decimals() {
    assert_certain(
        "heads\ttails\n1,234\t5\n12.0\t1 000",
        &[(1234, 1239), (12, 1012)],
    );
    assert_certain("heads;tails\n1’234;5,0\n7.;2.00", &[(1234, 1239), (7, 9)]);
    assert_certain("heads,tails\n\"1,234,567\",0", &[(1_234_567, 1_234_567)]);
    // Five, or five thousand?
    assert_refused(
        "heads;tails\n5.000;1",
        "line 2, column heads: \"5.000\" is not accepted here; enter a whole number",
    );
}

/// Players with their hits in the first 45 times at bat: B. Efron and C. Morris, “Data analysis using Stein’s estimator
/// and its generalizations”, JASA 70 (1975), table 1.
#[test]
fn baseball_of_1970_has_45_for_all() {
    let hits = [
        18, 17, 16, 15, 14, 14, 13, 12, 11, 11, 10, 10, 10, 10, 10, 9, 8, 7,
    ];
    let text = format!("hits\n{}", hits.map(|it| it.to_string()).join("\n"));
    let mut proposal = import::infer(&text);
    assert!(proposal.is_doubtful, "nobody said how many times at bat");
    let (mut reading, tosses) = proposal.readings.remove(0);
    assert_eq!((reading.trials, tosses.sets()), (Some(20), 18));
    reading.trials = Some(45);
    let read = import::read(&text, &reading).unwrap();
    assert_eq!(counts(&read), hits.map(|it| (it, 45)));
    reading.trials = Some(17);
    let error = import::read(&text, &reading).unwrap_err();
    assert_localized(&error);
    assert_eq!(
        error.to_string(),
        "line 2: 18 are more than the 17 tosses in each set; enter a larger number"
    );
    let named = "player,hits,at_bats\nClemente,18,45\nF. Robinson,17,45\nF. Howard,16,45";
    assert_certain(named, &[(18, 45), (17, 45), (16, 45)]);
}

/// Families of twelve children by the number of boys: A. Geissler, in Zeitschrift des K. Sächsischen Statistischen
/// Bureaus 35 (1889), as in R. R. Sokal and F. J. Rohlf, Biometry.
const FAMILIES: [u32; 13] = [3, 24, 104, 286, 670, 1033, 1343, 1112, 829, 478, 181, 45, 7];

/// Throws of twelve dice by the number of fives and sixes: W. F. R. Weldon, in K. Pearson, Philosophical Magazine 50
/// (1900).
const DICE: [u32; 13] = [
    185, 1149, 3265, 5475, 6114, 5194, 3067, 1331, 403, 105, 14, 4, 0,
];

#[test]
fn frequency_tables_are_sets_of_equal_length() {
    for (frequencies, names, sets, heads) in [
        (FAMILIES, "successes,families", 6115, 38_100),
        (DICE, "hits\tfrequency", 26_306, 106_602),
    ] {
        let separator = if names.contains(',') { ',' } else { '\t' };
        let rows = (0..)
            .zip(frequencies)
            .map(|(k, sets)| format!("{k}{separator}{sets}"));
        let text = format!("{names}\n{}", rows.collect::<Vec<_>>().join("\n"));
        let proposal = import::infer(&text);
        assert!(proposal.is_doubtful);
        let (reading, tosses) = &proposal.readings[0];
        assert_eq!(reading.trials, Some(12), "{text}");
        assert_eq!(tosses.sets(), sets);
        let all = tosses
            .groups()
            .iter()
            .map(|it| it.heads * it.sets)
            .sum::<u32>();
        assert_eq!(all, heads);
    }
}

/// Contagious bovine pleuropneumonia in 15 herds of zebu: the first five rows of `cbpp` in the R package lme4.
#[test]
fn further_columns_are_ignored_and_named() {
    let text = "  herd incidence size period\n1    1         2   14      1\n2    1         3   12      2\n\
                3    1         4    9      3\n4    1         0    5      4\n5    2         3   22      1";
    let proposal = import::infer(text);
    let (reading, tosses) = &proposal.readings[0];
    assert!(proposal.is_doubtful, "incidence is no word for heads");
    assert_eq!(counts(tosses), [(2, 14), (3, 12), (4, 9), (0, 5), (3, 22)]);
    assert_eq!(
        reading.roles(),
        [Role::Ignored, Role::Heads, Role::Total, Role::Ignored]
    );
    let mut import = Import::default();
    import.push(text);
    while import.advance(usize::MAX) < 1.0 {}
    let preview = import.preview(reading, Some(tosses));
    assert_eq!(preview.summary.code, "headsTotal");
    assert_eq!(preview.summary.args, ["5", "incidence", "size"]);
    assert_eq!(preview.summary.ignored, ["herd", "period"]);
    assert_eq!(preview.rows[1], ["1", "3", "12", "2"]);
    assert_eq!(preview.sets, [(2, 12), (3, 9), (4, 5), (0, 5)]);
}

#[test]
fn a_summary_says_how_a_text_was_read() {
    for (text, code, args) in [
        ("HTTH\nHHTH", "lines", vec!["2"]),
        ("['HTTH', 'HHTH']", "items", vec!["2"]),
        ("[[1,0,0],[1,1,0]]", "lists", vec!["2"]),
        ("5H5T\n9H1T", "labelled", vec!["2"]),
        ("set,toss\n1,H\n1,T\n2,H", "long", vec!["2", "toss", "set"]),
        (
            "heads;throws\n2;3",
            "headsTotal",
            vec!["1", "heads", "throws"],
        ),
        ("n,tails\n3,2", "tailsTotal", vec!["1", "tails", "n"]),
        ("5 5\n9 1\n4 6", "headsTails", vec!["3", "1", "2"]),
        ("5, 9, 8, 4, 7", "headsAlone", vec!["5", "10"]),
        ("5\n9\n8\n4\n7", "headsAlone", vec!["5", "10"]),
        ("12\n7", "headsAlone", vec!["2", "20"]),
        (
            "day,a1,a2\nMonday,H,T\nFriday,T,T",
            "tossColumns",
            vec!["2", "2"],
        ),
        ("x,tosses\n1,HHT", "tossColumn", vec!["1", "tosses"]),
    ] {
        let mut import = Import::default();
        import.push(text);
        while import.advance(usize::MAX) < 1.0 {}
        let (reading, tosses) = &import.proposal().unwrap().readings[0];
        let summary = import.preview(reading, Some(tosses)).summary;
        assert_eq!(
            (summary.code, summary.args),
            (code, args.into_iter().map(str::to_owned).collect()),
            "{text}"
        );
        assert!(Summary::CODES.contains(&summary.code));
    }
}

#[test]
fn one_set_per_line_is_read_in_any_notation() {
    assert_reads(
        "HTTTH\n\n1, 1, 0, 1\r\n h\tT t\nH\n1 0 1 0 1 0",
        "HTTTH\nHHTH\nHTT\nH\nHTHTHT",
    );
    assert_reads("1,0,1\n0,0,1", "HTH\nTTH");
    assert_reads("1;0;1", "HTH");
    assert_reads("1\n1\n0\n1", "H\nH\nT\nH");
    assert_reads("H\u{a0}T\u{2009}H\u{202f}T\u{3000}H", "HTHTH");
    assert_reads("ＨＴｈｔ", "HTHT");
    assert_reads("１，０，１", "HTH");
    assert_reads(
        "HTTTHHTHTH,HHHHTHHHHH, HTHHHHHTHH",
        "HTTTHHTHTH\nHHHHTHHHHH\nHTHHHHHTHH",
    );
    assert_reads("\nHTTTHH;HHT\n", "HTTTHH\nHHT");
    assert_reads("0110,1011,", "THHT\nHTHH");
    assert_reads("01\n10", "TH\nHT");
    assert_reads("1000110101\n1111011111", "HTTTHHTHTH\nHHHHTHHHHH");
    assert_reads("10\nHT", "HT\nHT");
    assert_reads("H, T , H\nH;T ;T;\n1 0\t1", "HTH\nHTT\nHTH");
    assert_reads("H,T\nT,H", "HT\nTH");
    for end in ["\u{b}", "\u{c}", "\u{85}", "\u{2028}", "\u{2029}"] {
        assert_reads(&format!("HTH{end}TT{end}H"), "HTH\nTT\nH");
        assert_reads(&format!("heads,tails{end}2,1{end}0,2"), "HHT\nTT");
    }
}

#[test]
fn tables_of_common_spreadsheets_are_read() {
    let tosses = "HHT\nTTTH";
    for text in [
        "tosses\nHHT\nTTTH\n",
        "\u{feff}Set;Tosses\r\n1;HHT\r\n2;TTTH\r\n",
        "name\ttosses\r\nMonday\thht\r\nTuesday\t0001",
        "\"tosses\",\"note\"\n\"H, H, T\",\"a \"\"good\"\" one\"\n\"TTTH\",",
        "note,TOSSES\n\"two\nlines, no less\",HHT\n,TTTH",
        "\n\n tosses , set \n\nHHT,1\n,,,\n TTTH ,2,,\n",
        "set,tosses\n1,110\n2,0001",
    ] {
        assert_reads(text, tosses);
    }
    assert_certain(
        "tails;day;heads\n1;Monday;2\n 3 ;Friday;\"1\"",
        &[(2, 3), (1, 4)],
    );
    assert_certain(
        "heads,tails\n64,65\n130,0\n0,129",
        &[(64, 129), (130, 130), (0, 129)],
    );
    assert_certain("heads,tails\n0,0\n1,0", &[(0, 0), (1, 1)]);
    assert_certain("heads,tails,tosses\n5,5,10", &[(5, 10)]);
    assert_certain("tosses,tails\n10,9", &[(1, 10)]);
    assert_certain("heads,tosses\n1,10\n5,10", &[(1, 10), (5, 10)]);
    assert_certain("heads,tosses\n0,1\n1,1", &[(0, 1), (1, 1)]);
    assert_reads("heads,tosses\n2,110\n1,01", "HHT\nTH");
}
