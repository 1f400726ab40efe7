//! The pages and their addresses: the part after `#`, so that any static host and any folder works.

pub mod chapter;
pub mod query;
pub mod see_chapter;

use chapter::Chapter;
use see_chapter::SeeChapter;
use words::Text;

/// A page.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Route {
    /// Two pictures: the same person?
    #[default]
    Verify,
    /// A name and a face: the same person?
    Claim,
    /// Who is it, among the enrolled people?
    Recognise,
    /// The enrolled people: adding and managing them.
    People,
    /// How similar they are.
    Similarity,
    /// A photo in the style of another picture.
    Style,
    /// How a net learns to tell people apart: the chapters.
    Learn,
    /// One of these chapters.
    Lesson(Chapter),
    /// What the units of a net see: the chapters.
    See,
    /// One of these chapters.
    SeeLesson(SeeChapter),
    /// The engine and its nets.
    Models,
    /// How fast the nets run in this browser.
    Bench,
    /// What is computed, sent and stored.
    Privacy,
    /// What this is and how it works.
    About,
}

impl Route {
    /// Every page.
    pub const ALL: [Self; 12 + Chapter::ALL.len() + SeeChapter::ALL.len()] = [
        Self::Verify,
        Self::Claim,
        Self::Recognise,
        Self::People,
        Self::Similarity,
        Self::Style,
        Self::Learn,
        Self::Lesson(Chapter::Feel),
        Self::Lesson(Chapter::Train),
        Self::Lesson(Chapter::Triplets),
        Self::Lesson(Chapter::OneShot),
        Self::Lesson(Chapter::Many),
        Self::Lesson(Chapter::YesNo),
        Self::Lesson(Chapter::HowMany),
        Self::Lesson(Chapter::OwnGallery),
        Self::See,
        Self::SeeLesson(SeeChapter::EdgesToThings),
        Self::SeeLesson(SeeChapter::NinePatches),
        Self::SeeLesson(SeeChapter::YourPicture),
        Self::SeeLesson(SeeChapter::MadePicture),
        Self::SeeLesson(SeeChapter::ReceptiveField),
        Self::SeeLesson(SeeChapter::OneDimension),
        Self::SeeLesson(SeeChapter::TwoDimensions),
        Self::SeeLesson(SeeChapter::ThreeDimensions),
        Self::Models,
        Self::Bench,
        Self::Privacy,
        Self::About,
    ];

    /// The main pages: the navigation at the top.
    pub const MAIN: [Self; 6] = [Self::Verify, Self::Recognise, Self::People, Self::Style, Self::Learn, Self::See];

    /// The pages of information: the navigation at the bottom.
    pub const MORE: [Self; 5] = [Self::Similarity, Self::Models, Self::Bench, Self::Privacy, Self::About];

    /// The page of an address's fragment, with or without `#`. An unknown one leads to the first page, an unknown chapter to the
    /// list of chapters.
    pub fn parse(fragment: &str) -> Self {
        // What follows a question mark is the page's own: its samples and settings.
        let path = fragment.split('?').next().unwrap_or_default().trim_start_matches('#').trim_matches('/');
        let otherwise = match path.split_once('/') {
            Some(("learn", _)) => Self::Learn,
            Some(("see", _)) => Self::See,
            _ => Self::default(),
        };
        Self::ALL.into_iter().find(|route| route.fragment().trim_start_matches("#/") == path).unwrap_or(otherwise)
    }

    /// The fragment that leads here.
    pub const fn fragment(self) -> &'static str {
        match self {
            Self::Verify => "#/",
            Self::Claim => "#/claim",
            Self::Recognise => "#/recognise",
            Self::People => "#/people",
            Self::Similarity => "#/similarity",
            Self::Style => "#/style",
            Self::Learn => "#/learn",
            Self::Lesson(chapter) => chapter.fragment(),
            Self::See => "#/see",
            Self::SeeLesson(chapter) => chapter.fragment(),
            Self::Models => "#/models",
            Self::Bench => "#/bench",
            Self::Privacy => "#/privacy",
            Self::About => "#/about",
        }
    }

    /// Its name in the navigation.
    pub const fn label(self) -> Text {
        match self {
            Self::Verify => words::PAGE_VERIFY,
            Self::Claim => words::PAGE_CLAIM,
            Self::Recognise => words::PAGE_RECOGNISE,
            Self::People => words::PAGE_PEOPLE,
            Self::Similarity => words::PAGE_SIMILARITY,
            Self::Style => words::PAGE_STYLE,
            Self::Learn => words::PAGE_LEARN,
            Self::Lesson(chapter) => chapter.title(),
            Self::See => words::PAGE_SEE,
            Self::SeeLesson(chapter) => chapter.title(),
            Self::Models => words::PAGE_MODELS,
            Self::Bench => words::PAGE_BENCH,
            Self::Privacy => words::PAGE_PRIVACY,
            Self::About => words::PAGE_ABOUT,
        }
    }

    /// The entry of the navigation that it belongs to.
    pub const fn section(self) -> Self {
        match self {
            Self::Claim => Self::Verify,
            Self::Lesson(_) => Self::Learn,
            Self::SeeLesson(_) => Self::See,
            other => other,
        }
    }

    /// The chapters of a page that has some, in the order in which they are read.
    pub fn chapters(self) -> Vec<Self> {
        match self {
            Self::Learn => Chapter::ALL.map(Self::Lesson).to_vec(),
            Self::See => SeeChapter::ALL.map(Self::SeeLesson).to_vec(),
            _ => Vec::new(),
        }
    }

    /// What a chapter is about, in a sentence.
    pub const fn summary(self) -> Option<Text> {
        match self {
            Self::Lesson(chapter) => Some(chapter.summary()),
            Self::SeeLesson(chapter) => Some(chapter.summary()),
            _ => None,
        }
    }

    /// The title of the browser's tab, at a site of this name.
    pub fn title(self, site: &str) -> String {
        match self {
            Self::Verify => words::page_title_verify(site),
            other => words::page_title(other.label().text(), site),
        }
    }

    /// What it is for, in the description of the document.
    pub const fn description(self) -> Text {
        match self {
            Self::Verify => words::VERIFY_LEAD,
            Self::Claim => words::CLAIM_LEAD,
            Self::Recognise => words::RECOGNISE_LEAD,
            Self::People => words::PEOPLE_LEAD,
            Self::Similarity => words::SIMILARITY_LEAD,
            Self::Style => words::STYLE_LEAD,
            Self::Learn => words::LEARN_LEAD,
            Self::Lesson(chapter) => chapter.summary(),
            Self::See => words::SEE_LEAD,
            Self::SeeLesson(chapter) => chapter.summary(),
            Self::Models => words::MODELS_SUMMARY,
            Self::Bench => words::BENCH_INTRO,
            Self::Privacy => words::PRIVACY_INTRO,
            Self::About => words::ABOUT_INTRO,
        }
    }

    /// A link to this page that keeps the rest of the address. A bare `#/models` would be resolved against the
    /// document's `<base>` and lose the query, and with it the forced backend.
    pub fn link(self, path: &str, query: &str) -> String {
        format!("{path}{query}{}", self.fragment())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_is_found_again_by_its_own_fragment() {
        for route in Route::ALL {
            assert_eq!(Route::parse(route.fragment()), route, "{}", route.fragment());
            assert_eq!(Route::parse(&format!("{}/", route.fragment())), route, "a trailing slash changes nothing");
        }
    }

    #[test]
    fn the_addresses_that_people_bookmarked_stay() {
        let fragments = Route::ALL.map(Route::fragment);
        let known = ["#/", "#/claim", "#/recognise", "#/people", "#/similarity", "#/style", "#/models", "#/privacy"];
        for fragment in known {
            assert!(fragments.contains(&fragment), "{fragment} of {fragments:?}");
        }
    }

    #[test]
    fn an_unknown_or_empty_fragment_leads_to_the_first_page() {
        for fragment in ["", "#", "#/nowhere", "#main", "#/models/deeper"] {
            assert_eq!(Route::parse(fragment), Route::Verify, "{fragment:?}");
        }
    }

    #[test]
    fn a_chapter_that_does_not_exist_leads_to_the_list_of_those_that_do() {
        for fragment in ["#/learn/nowhere", "#/learn/train/deeper", "#/learn//"] {
            assert_eq!(Route::parse(fragment), Route::Learn, "{fragment:?}");
        }
        assert_eq!(Route::parse("#/see/nowhere"), Route::See, "of either page");
    }

    #[test]
    fn samples_and_settings_are_no_part_of_the_page() {
        assert_eq!(Route::parse("#/?claim=astronaut"), Route::Verify, "the first page");
        assert_eq!(Route::parse("#/style?photo=canyon"), Route::Style, "with a sample");
        assert_eq!(Route::parse("#/learn/train?seed=3&people=20"), Route::Lesson(Chapter::Train), "the chapter");
    }

    #[test]
    fn every_chapter_is_a_page() {
        for page in [Route::Learn, Route::See] {
            for chapter in page.chapters() {
                assert!(Route::ALL.contains(&chapter) && chapter.summary().is_some(), "{chapter:?}");
                assert_eq!(chapter.section(), page, "{chapter:?}");
            }
        }
    }

    #[test]
    fn every_page_describes_itself_in_words_of_its_own() {
        for (i, route) in Route::ALL.into_iter().enumerate() {
            let text = route.description().text();
            assert!(text.len() > 30 && text.ends_with(['.', '?']), "{route:?}: {text}");
            let others = Route::ALL.into_iter().skip(i + 1);
            assert!(others.into_iter().all(|other| other.description() != route.description()), "{route:?}");
        }
    }

    #[test]
    fn every_page_can_be_reached_from_one_navigation() {
        for route in Route::ALL {
            let reached = [&Route::MAIN[..], &Route::MORE[..]].concat();
            let times = reached.iter().filter(|entry| **entry == route.section()).count();
            assert_eq!(times, 1, "{route:?}");
        }
    }

    #[test]
    fn a_link_keeps_folder_and_query() {
        let link = Route::Models.link("/any/sub/index.html", "?backend=cpu");
        assert_eq!(link, "/any/sub/index.html?backend=cpu#/models", "only the fragment changes");
    }
}
