//! How a text is read: what separates its cells, what they hold, and what stands for heads.

use super::symbols::Symbols;

/// How a text is read as sets of tosses. [`super::infer`] proposes readings, and a reader may correct one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// How rows and cells are separated.
    pub layout: Layout,
    /// Whether the first row names the columns.
    pub has_header: bool,
    /// What a row holds.
    pub content: Content,
    /// What stands for heads and for tails.
    pub symbols: Symbols,
    /// The number of tosses in each set, where only its heads are given.
    pub trials: Option<u32>,
    /// The number of tosses in each set, where all tosses are one sequence that is cut.
    pub cut: Option<u32>,
}

impl Reading {
    pub(super) fn new(layout: Layout, content: Content) -> Self {
        Self {
            layout,
            has_header: false,
            content,
            symbols: Symbols::Standard,
            trials: None,
            cut: None,
        }
    }

    /// Returns the roles of the columns; none where each row is a set.
    #[must_use]
    pub fn roles(&self) -> &[Role] {
        match &self.content {
            Content::Tosses => &[],
            Content::Columns(roles) => roles,
        }
    }

    /// Returns the first column with a role.
    #[must_use]
    pub fn column(&self, role: Role) -> Option<usize> {
        self.roles().iter().position(|found| *found == role)
    }

    /// Returns whether the sets have heads, but neither tails nor a number of tosses of their own.
    #[must_use]
    pub fn needs_trials(&self) -> bool {
        let none = |role| self.column(role).is_none();
        none(Role::Tosses)
            && none(Role::Heads) != none(Role::Tails)
            && none(Role::Total)
            && !self.roles().is_empty()
    }
}

/// How the rows and cells of a text are separated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// A row on each line, with this character between cells: a comma, a semicolon, a tab, `|` as in Markdown or `&` as
    /// in LaTeX. Cells may be quoted.
    Delimited(char),
    /// A row on each line, with spaces, brackets or commas between cells.
    Spaced,
    /// As [`Layout::Spaced`], and each row but the first begins with its name, as R and pandas print tables.
    Indexed,
    /// As [`Layout::Spaced`], without labels such as `Set 1:`.
    Lines,
    /// As [`Layout::Lines`], and this character ends a row, too.
    Parts(char),
    /// Each word or number is a row of its own.
    Items,
    /// Each innermost pair of brackets is a row.
    Lists,
    /// Each innermost pair of brackets is a column, with the name before it.
    Vectors,
    /// Numbers with words, such as `5H5T` or `5/10`: the columns heads, tails and total.
    Labelled,
    /// Objects as in JSON: each is a row, and its keys name the columns.
    Records,
}

/// What a row holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// Each row is a set, and its cells are tosses.
    Tosses,
    /// Each column has a role.
    Columns(Vec<Role>),
}

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Nothing that is read.
    Ignored,
    /// The name of the set that a row belongs to: rows of one name are one set.
    Set,
    /// Tosses: one or all of the set.
    Tosses,
    /// The number of heads.
    Heads,
    /// The number of tails.
    Tails,
    /// The number of tosses.
    Total,
    /// The number of sets that are like this row.
    Frequency,
}

impl Role {
    /// Every role, in the order of a menu.
    pub const ALL: [Self; 7] = [
        Self::Heads,
        Self::Tails,
        Self::Total,
        Self::Tosses,
        Self::Frequency,
        Self::Set,
        Self::Ignored,
    ];

    /// Returns its name in the page's catalogues.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Ignored => "ignored",
            Self::Set => "set",
            Self::Tosses => "tosses",
            Self::Heads => "heads",
            Self::Tails => "tails",
            Self::Total => "total",
            Self::Frequency => "frequency",
        }
    }
}
