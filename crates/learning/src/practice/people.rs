//! My people: whom a child would tell, by role and never by name.

use serde::{Deserialize, Serialize};
use story::Role;

/// Where a trusted grown-up stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Circle {
    Home,
    Outside,
    Helpline,
}

impl Circle {
    /// Every circle, from the nearest.
    pub const ALL: [Self; 3] = [Self::Home, Self::Outside, Self::Helpline];

    /// The name used in message keys: `home`, `outside`, `helpline`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Home => "home",
            Self::Outside => "outside",
            Self::Helpline => "helpline",
        }
    }

    /// The circle of a role.
    #[must_use]
    pub fn of(role: Role) -> Self {
        match role {
            Role::Teacher | Role::Counsellor | Role::FriendsParent => Self::Outside,
            Role::Helpline => Self::Helpline,
            _ => Self::Home,
        }
    }
}

/// The grown-ups that a child has picked: roles only, at most [`People::MOST`].
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(try_from = "Vec<Role>", into = "Vec<Role>")]
pub struct People(Vec<Role>);

impl People {
    /// How many can be picked.
    pub const MOST: usize = 4;

    /// Whether a role is among them.
    #[must_use]
    pub fn contains(&self, role: Role) -> bool {
        self.0.contains(&role)
    }

    /// Picks a role or lets go of it. Returns whether it could: there is room for [`People::MOST`].
    pub fn toggle(&mut self, role: Role) -> bool {
        if let Some(at) = self.0.iter().position(|other| *other == role) {
            self.0.remove(at);
            return true;
        }
        let room = self.0.len() < Self::MOST;
        if room {
            self.0.push(role);
        }
        room
    }

    /// The roles, in the order in which they were picked.
    #[must_use]
    pub fn roles(&self) -> &[Role] {
        &self.0
    }

    /// The circles from which nobody is picked. A list needs one of each: someone at home may be whom it is about.
    #[must_use]
    pub fn missing(&self) -> Vec<Circle> {
        let there = |circle: &Circle| self.0.iter().any(|role| Circle::of(*role) == *circle);
        Circle::ALL.into_iter().filter(|circle| !there(circle)).collect()
    }
}

impl From<People> for Vec<Role> {
    fn from(people: People) -> Self {
        people.0
    }
}

impl TryFrom<Vec<Role>> for People {
    type Error = String;

    fn try_from(roles: Vec<Role>) -> Result<Self, String> {
        let mut people = Self::default();
        for role in roles {
            if people.contains(role) || !people.toggle(role) {
                return Err(format!("`{}` is listed twice or is one too many; there are at most four", role.key()));
            }
        }
        Ok(people)
    }
}
