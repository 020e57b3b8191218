// Two walks: one counts letters, links and links to elsewhere below each element, one cuts. Counts are of
// letters rather than of words, so that scripts without blanks are judged alike.
#include "ingest/html_content.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <unordered_map>
#include <utility>
#include <vector>

#include "ingest/html_names.h"

namespace agreed {
namespace {

// A landmark counts as the place of the text if it has this share of the letters outside menus.
constexpr std::size_t kLandmarkPercent = 40;
// Of the letters of a menu this share is in links to elsewhere, and the rest is less than a paragraph.
constexpr std::size_t kMenuPercent = 60;
constexpr std::size_t kMenuRest = 200;
constexpr std::size_t kMostLettersOfLink = 90;  // on average: longer ones are sentences
// What class and id say is believed of parts up to this share of the page.
constexpr std::size_t kNamedPercent = 30;
// Hidden text of this length that is no menu is a section that a reader opens.
constexpr std::size_t kHiddenProse = 200;
constexpr std::size_t kShortPart = 300;

constexpr std::array<std::string_view, 45> kChromeWords{
    "ad",     "ads",        "advert",     "backtotop",  "banner",   "breadcrumb", "breadcrumbs", "btn",
    "btns",   "button",     "buttons",    "comments",   "consent",  "cookie",     "cookies",     "footer",
    "gdpr",   "gnb",        "lnb",        "login",      "masthead", "menu",       "modal",       "nav",
    "navbar", "navigation", "newsletter", "pagination", "popup",    "print",      "promo",       "related",
    "search", "share",      "sharing",    "sidebar",    "sitemap",  "skip",       "skiplink",    "skiplinks",
    "snb",    "sns",        "social",     "subscribe",  "toolbar"};
static_assert(std::is_sorted(kChromeWords.begin(), kChromeWords.end()));

constexpr std::array<std::string_view, 11> kChromeRoles{
    "alertdialog", "banner",     "complementary", "contentinfo", "dialog", "menu",
    "menubar",     "navigation", "search",        "tablist",     "toolbar"};

// Of links that jump over the menu: in English, Korean and Japanese.
constexpr std::array<std::string_view, 6> kSkipWords{
    "Skip ",
    "skip ",
    "Jump to ",
    "\xEB\xB0\x94\xEB\xA1\x9C\xEA\xB0\x80\xEA\xB8\xB0",
    "\xE6\x9C\xAC\xE6\x96\x87\xE3\x81\xB8",
    "\xE3\x83\xA1\xE3\x83\x8B\xE3\x83\xA5\xE3\x83\xBC\xE3\x81\xB8"};

struct Counts {
  std::size_t letters = 0;
  std::size_t linked = 0;    // of them in links to elsewhere
  std::size_t links = 0;     // to elsewhere
  std::size_t local = 0;     // letters in links to places of this page
  std::size_t headings = 0;  // of level 1
  // Of the element among all: it and what is inside it have the numbers [begin, end).
  std::size_t begin = 0;
  std::size_t end = 0;
};

std::size_t count_letters(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return static_cast<unsigned char>(c) > ' ' && (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
  }));
}

// A word of class or id: "share" of "share-buttons", "btn_share" and "shareButtons".
template <typename Visit>
void for_each_word(std::string_view names, Visit visit) {
  std::string word;
  const auto flush = [&] {
    if (!word.empty()) visit(word);
    word.clear();
  };
  bool was_lower = false;
  for (const char c : names) {
    const bool upper = c >= 'A' && c <= 'Z';
    const bool letter = upper || (c >= 'a' && c <= 'z');
    if (!letter || (upper && was_lower)) flush();
    if (letter) word += static_cast<char>(c | 0x20);
    was_lower = letter && !upper;
  }
  flush();
}

bool is_named_as_chrome(const XmlNode& node) {
  bool found = false;
  for (const std::string_view attribute : {"class", "id"}) {
    for_each_word(node.attribute(attribute), [&](const std::string& word) {
      found = found || std::binary_search(kChromeWords.begin(), kChromeWords.end(), word);
    });
  }
  return found;
}

bool is_landmark_of_text(const XmlNode& node) {
  return node.name == "main" || node.name == "article" || has_word(node, "role", "main") ||
         has_word(node, "role", "article");
}

bool is_hidden(const XmlNode& node) {
  const bool hidden_attribute =
      std::any_of(node.attributes.begin(), node.attributes.end(), [](const XmlAttribute& one) {
        return one.name == "hidden" || (one.name == "aria-hidden" && one.value == "true");
      });
  return hidden_attribute || style_property(node, "display") == "none" ||
         style_property(node, "visibility") == "hidden";
}

class ContentKeeper {
 public:
  explicit ContentKeeper(XmlNode& page) : page_(page) {
    remove_never_text(page_);
    count(page_, false, false);
  }

  LeftOut run() {
    total_ = counts_[&page_];
    text_ = find_landmark();
    if (text_ != nullptr) cut_around(page_, text_);
    cut(page_, false);
    return std::move(left_out_);
  }

 private:
  static void remove_never_text(XmlNode& node) {
    std::erase_if(node.children, [](const XmlNode& child) { return is_never_text(child.name); });
    for (XmlNode& child : node.children) remove_never_text(child);
  }

  Counts count(const XmlNode& node, bool in_link, bool in_local) {
    Counts counts;
    if (node.name.empty()) {
      counts.letters = count_letters(node.run);
      counts.linked = in_link ? counts.letters : 0;
      counts.local = in_local ? counts.letters : 0;
      return counts;
    }
    if (node.name == "a" && !node.attribute("href").empty()) {
      in_local = !local_target(node).empty();
      in_link = !in_local;
      counts.links += in_link ? 1 : 0;
    }
    counts.headings += heading_level(node) == 1 ? 1 : 0;
    counts.begin = elements_++;
    for (const XmlNode& child : node.children) {
      const Counts inner = count(child, in_link, in_local);
      counts.letters += inner.letters;
      counts.linked += inner.linked;
      counts.links += inner.links;
      counts.local += inner.local;
      counts.headings += inner.headings;
    }
    counts.end = elements_;
    counts_[&node] = counts;
    return counts;
  }

  // Letters outside links: what a landmark should have most of.
  [[nodiscard]] std::size_t prose(const XmlNode& node) const {
    const Counts& counts = counts_.at(&node);
    return counts.letters - counts.linked;
  }

  void find_landmarks(const XmlNode& node, std::vector<const XmlNode*>& found) const {
    for (const XmlNode& child : node.children) {
      if (child.name.empty()) continue;
      if (is_landmark_of_text(child)) found.push_back(&child);
      find_landmarks(child, found);
    }
  }

  // The innermost landmark that has most of the text, and the heading of level 1 if there is one.
  [[nodiscard]] const XmlNode* find_landmark() const {
    std::vector<const XmlNode*> landmarks;
    find_landmarks(page_, landmarks);
    const XmlNode* best = nullptr;
    for (const XmlNode* const one : landmarks) {
      if (prose(*one) * 100 < prose(page_) * kLandmarkPercent || prose(*one) == 0) continue;
      if (best == nullptr) {
        best = one;
        continue;
      }
      // Inside another: only with nearly all of its text and its heading.
      const Counts& inner = counts_.at(one);
      const bool keeps_heading = inner.headings > 0 || counts_.at(best).headings == 0;
      if (inner.begin < counts_.at(best).end && keeps_heading && prose(*one) * 100 >= prose(*best) * 90)
        best = one;
    }
    return best;
  }

  // Leaves on the way to `text` only the way itself.
  bool cut_around(XmlNode& node, const XmlNode* text) {
    for (XmlNode& child : node.children) {
      if (&child == text || cut_around(child, text)) {
        for (XmlNode& other : node.children) {
          if (&other != &child && !is_title_beside(other, *text)) leave_out(other);
        }
        return true;
      }
    }
    return false;
  }

  // The heading of an article that does not hold it.
  [[nodiscard]] bool is_title_beside(const XmlNode& node, const XmlNode& text) const {
    if (node.name.empty()) return false;
    const Counts& counts = counts_.at(&node);
    return counts.headings > 0 && counts_.at(&text).headings == 0 && counts.letters <= kShortPart;
  }

  void leave_out(XmlNode& node) {
    std::string text = node.text();
    const std::size_t letters = count_letters(text);
    if (letters > 0) {
      ++left_out_.parts;
      left_out_.letters += letters;
      if (letters > longest_) {
        longest_ = letters;
        left_out_.longest = std::move(text);
      }
    }
    node = XmlNode{};
  }

  void cut(XmlNode& node, bool in_article) {
    for (XmlNode& child : node.children) {
      if (child.name.empty()) continue;
      if (is_chrome(child, in_article)) {
        leave_out(child);
      } else {
        cut(child, in_article || &child == text_ || is_landmark_of_text(child));
      }
    }
  }

  [[nodiscard]] bool is_chrome(const XmlNode& node, bool in_article) const {
    const Counts& counts = counts_.at(&node);
    if (counts.letters == 0 || &node == text_) return false;
    if (is_chrome_landmark(node, in_article)) return true;
    const bool is_small = counts.letters * 100 <= total_.letters * kNamedPercent;
    const bool contents = counts.local * 2 > counts.letters;
    if (is_small && !contents && counts.headings == 0 && is_named_as_chrome(node)) return true;
    if (is_hidden(node)) {
      const bool prose = counts.letters - counts.linked >= kHiddenProse && counts.linked * 2 < counts.letters;
      if (!contents && !prose) return true;
    }
    if (is_logo(node, counts)) return true;
    return is_menu(node, counts) || is_button(node, counts) || (is_small && is_small_print(node, counts));
  }

  [[nodiscard]] bool is_chrome_landmark(const XmlNode& node, bool in_text) const {
    const bool by_role = std::any_of(kChromeRoles.begin(), kChromeRoles.end(),
                                     [&](std::string_view role) { return has_word(node, "role", role); });
    if (by_role || node.name == "nav" || node.name == "aside" || node.name == "dialog") return true;
    // As LibreOffice saves the running head and foot of a document.
    const std::string_view title = node.attribute("title");
    if (node.name == "div" && (title == "header" || title == "footer")) return true;
    // Inside an article they are its title and its notes.
    return (node.name == "header" || node.name == "footer") && !in_text && counts_.at(&node).headings == 0;
  }

  [[nodiscard]] static bool is_menu(const XmlNode& node, const Counts& counts) {
    if (!is_block_element(node.name) || counts.links < 2 || heading_level(node) != 0) return false;
    if (counts.headings > 0 || counts.letters - counts.linked > kMenuRest) return false;
    return counts.linked * 100 >= counts.letters * kMenuPercent &&
           counts.linked < counts.links * kMostLettersOfLink;
  }

  // The name of the site, as a heading that leads to its first page.
  [[nodiscard]] static bool is_logo(const XmlNode& node, const Counts& counts) {
    return heading_level(node) != 0 && counts.links == 1 && counts.linked == counts.letters &&
           leads_home(node);
  }

  static bool leads_home(const XmlNode& node) {
    if (node.name == "a") {
      std::string_view target = node.attribute("href");
      const std::size_t host = target.find("://");
      if (host != std::string_view::npos) {
        target.remove_prefix(std::min(target.find('/', host + 3), target.size()));
        if (target.empty()) return true;
      }
      return target == "/" || target == "./" || target.starts_with("/index.") || target.starts_with("index.");
    }
    return std::any_of(node.children.begin(), node.children.end(),
                       [](const XmlNode& c) { return leads_home(c); });
  }

  // "Share", "Back to top", "Skip to main content": a link to nowhere in the text, by itself.
  [[nodiscard]] static bool is_button(const XmlNode& node, const Counts& counts) {
    if (!is_block_element(node.name) && node.name != "a") return false;
    if (heading_level(node) != 0 || counts.letters > 40) return false;
    const std::string text = node.text();
    if (counts.local == counts.letters) {
      return std::any_of(kSkipWords.begin(), kSkipWords.end(),
                         [&](std::string_view word) { return text.find(word) != std::string::npos; });
    }
    if (counts.linked != counts.letters || counts.links != 1) return false;
    return leads_nowhere(node);
  }

  static bool leads_nowhere(const XmlNode& node) {
    if (node.name == "a") {
      const std::string_view target = node.attribute("href");
      return target == "#" || target == "#top" || target.starts_with("javascript:") ||
             target.starts_with("mailto:?");
    }
    return std::any_of(node.children.begin(), node.children.end(),
                       [](const XmlNode& c) { return leads_nowhere(c); });
  }

  // "(c) 2031 Ministry. All rights reserved."
  [[nodiscard]] static bool is_small_print(const XmlNode& node, const Counts& counts) {
    if (!is_block_element(node.name) || counts.letters > kShortPart || heading_level(node) != 0) return false;
    const std::string text = node.text();
    return text.find("\xC2\xA9") != std::string::npos ||
           text.find("All rights reserved") != std::string::npos ||
           text.find("All Rights Reserved") != std::string::npos;
  }

  XmlNode& page_;
  const XmlNode* text_ = nullptr;  // the landmark
  std::unordered_map<const XmlNode*, Counts> counts_;
  std::size_t elements_ = 0;
  Counts total_;
  LeftOut left_out_;
  std::size_t longest_ = 0;
};

}  // namespace

LeftOut keep_main_content(XmlNode& page) {
  return ContentKeeper(page).run();
}

}  // namespace agreed
