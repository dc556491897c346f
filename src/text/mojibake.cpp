#include "text/mojibake.h"

#include <algorithm>
#include <array>

#include "text/breaks.h"
#include "text/characters.h"
#include "text/damage.h"
#include "text/utf8.h"

namespace synoptic::text {
namespace {

constexpr int kRounds = 3;  // text damaged more than three times over is given up

// A sequence that is going to be repaired.
struct Accepted {
  DamagedSequence sequence;
  CodePage page;
  std::size_t run_begin;  // sequences of one run share it
};

// All sequences of one code page, left to right, without overlap.
class PageScan {
 public:
  void offer(std::string_view text, std::size_t at, CodePage page) {
    if (at < resume_) return;
    const DamagedSequence found = read_damaged(text, at, page);
    if (found.end == 0) {
      clean_signs_ = true;
      strays_.push_back(at);
      clean_letters_ = clean_letters_ || is_letter(decode_at(text, at).code);
      return;
    }
    sequences_.push_back(found);
    resume_ = found.end;
  }

  // Appends what can be repaired. Returns how many sequences are sure by themselves, less those
  // that speak for another code page: a capital put behind a small letter ("dÊjà"), or controls,
  // which windows-1250 has quotes and letters for and ISO 8859-2 has not.
  std::ptrdiff_t accept(std::string_view text, CodePage page, bool trusted,
                        std::vector<Accepted>& out) const {
    TextEvidence evidence;
    evidence.clean_signs = clean_signs_;
    evidence.clean_letters = clean_letters_;
    evidence.explained = explains_all();
    for (const DamagedSequence& s : sequences_) evidence.marks += s.gain == Gain::mark;

    std::vector<std::pair<std::size_t, Certainty>> verdicts;  // index and verdict
    std::vector<std::size_t> run_begins(sequences_.size());
    std::size_t sure = 0, odd = 0;
    for (std::size_t begin = 0; begin < sequences_.size();) {
      std::size_t end = begin + 1;
      while (end < sequences_.size() && sequences_[end].begin == sequences_[end - 1].end) ++end;
      const DamagedRun run{&sequences_[begin], end - begin, stands_alone(text, begin, end)};
      for (std::size_t i = begin; i < end; ++i) {
        const Certainty verdict = judge(text, page, run, i - begin, evidence);
        run_begins[i] = sequences_[begin].begin;
        sure += verdict == Certainty::yes;
        odd += is_odd_capital(text, i) ||
               (page == CodePage::windows_1250 && holds_control(text, sequences_[i]));
        verdicts.emplace_back(i, verdict);
      }
      begin = end;
    }
    for (const auto& [index, verdict] : verdicts) {
      const bool supported = verdict == Certainty::with_support && (sure > 0 || trusted);
      if (verdict == Certainty::yes || supported)
        out.push_back({sequences_[index], page, run_begins[index]});
    }
    return static_cast<std::ptrdiff_t>(sure) - static_cast<std::ptrdiff_t>(odd);
  }

  // So many sequences and nothing else: no accident.
  bool explains_all() const {
    constexpr std::size_t kMany = 8;
    return sequences_.size() >= kMany && strays_.empty();
  }

  // Text damaged beyond this kind of repair: most sequences touch characters that fit nowhere.
  bool hopeless(std::string_view text) const {
    std::size_t touching = 0;
    for (const DamagedSequence& s : sequences_)
      touching += is_stray(s.end) ||
                  (s.begin > 0 && is_stray(s.begin - decode_before(text, s.begin).length));
    return touching >= 3 && touching * 2 > sequences_.size();
  }

 private:
  bool is_stray(std::size_t at) const {
    return std::binary_search(strays_.begin(), strays_.end(), at);
  }

  static bool holds_control(std::string_view text, const DamagedSequence& s) {
    for (std::size_t at = s.begin; at < s.end;) {
      const Decoded next = decode_at(text, at);
      if (next.code >= 0x80 && next.code < 0xA0) return true;
      at += next.length;
    }
    return false;
  }

  // A capital behind a small letter; but "Ã", "Â" and "Ă" begin what was damaged twice.
  bool is_odd_capital(std::string_view text, std::size_t i) const {
    const char32_t code = sequences_[i].decoded;
    if (!is_upper(code) || code == U'Ã' || code == U'Â' || code == U'Ă') return false;
    const std::size_t begin = sequences_[i].begin;
    if (i > 0 && sequences_[i - 1].end == begin) return is_lower(sequences_[i - 1].decoded);
    return begin > 0 && is_lower(decode_before(text, begin).code);
  }

  bool stands_alone(std::string_view text, std::size_t begin, std::size_t end) const {
    const auto foreign = [](char32_t code) { return code >= 0x80 && is_letter(code); };
    const std::size_t from = sequences_[begin].begin, to = sequences_[end - 1].end;
    return (from == 0 || !foreign(decode_before(text, from).code)) &&
           (to >= text.size() || !foreign(decode_at(text, to).code));
  }

  std::vector<DamagedSequence> sequences_;
  std::vector<std::size_t> strays_;  // high characters of the page that fit no sequence
  std::size_t resume_ = 0;
  bool clean_signs_ = false;
  bool clean_letters_ = false;
};

// What to repair in the text, left to right, without overlap. Where code pages disagree the one
// with more sure sequences wins, then the order of the enumeration.
std::vector<Accepted> find_damage(std::string_view text, bool trusted) {
  std::array<PageScan, kCodePages> scans;
  for (std::size_t at = 0; at < text.size();) {
    const Decoded next = decode_at(text, at);
    if (next.code >= 0x80) {
      const LegacyBytes& bytes = legacy_bytes(next.code);
      for (std::size_t page = 0; page < kCodePages; ++page)
        if (bytes[page] != 0) scans[page].offer(text, at, static_cast<CodePage>(page));
    }
    at += next.length;
  }
  const bool hopeless = scans[static_cast<std::size_t>(CodePage::windows_1252)].hopeless(text);
  std::vector<Accepted> all;
  std::array<std::ptrdiff_t, kCodePages> sure{};
  for (std::size_t page = 0; page < kCodePages; ++page)
    if (!hopeless || scans[page].explains_all())
      sure[page] = scans[page].accept(text, static_cast<CodePage>(page), trusted, all);
  std::stable_sort(all.begin(), all.end(), [&sure](const Accepted& a, const Accepted& b) {
    const auto votes = [&sure](const Accepted& x) {
      return sure[static_cast<std::size_t>(x.page)];
    };
    if (votes(a) != votes(b)) return votes(a) > votes(b);
    return a.page < b.page;
  });
  // Places taken by a better code page are closed to the others.
  std::vector<Accepted> chosen;
  std::vector<bool> taken(text.size(), false);
  for (const Accepted& candidate : all) {
    const DamagedSequence& s = candidate.sequence;
    bool open = true;
    for (std::size_t i = s.begin; i < s.end; ++i) open = open && !taken[i];
    if (!open) continue;
    for (std::size_t i = s.begin; i < s.end; ++i) taken[i] = true;
    chosen.push_back(candidate);
  }
  std::sort(chosen.begin(), chosen.end(), [](const Accepted& a, const Accepted& b) {
    return a.sequence.begin < b.sequence.begin;
  });
  return chosen;
}

std::string hex(std::uint8_t byte) {
  return {"0123456789ABCDEF"[byte >> 4], "0123456789ABCDEF"[byte & 15]};
}

// A repaired run that is damage again was damaged more than once, each time in the same way. Only a
// reading that explains every character of it counts.
void repair_again(UndoneDamage& repair, CodePage page) {
  for (int round = 1; round < kRounds; ++round) {
    const auto inner = find_damage(repair.after, true);
    if (inner.empty()) return;
    for (const Accepted& a : inner)
      if (a.page != page || (a.sequence.gain == Gain::script && inner.size() == 1)) return;
    std::string after;
    std::size_t at = 0;
    const auto keep_until = [&](std::size_t end) {
      for (; at < end; ++at)
        if (static_cast<unsigned char>(repair.after[at]) >= 0x80)
          return false;
        else
          after += repair.after[at];
      return true;
    };
    for (const Accepted& a : inner) {
      if (!keep_until(a.sequence.begin)) return;
      append_utf8(after, a.sequence.decoded);
      if (a.sequence.keeps_space) after += ' ';
      at = a.sequence.end;
    }
    if (!keep_until(repair.after.size())) return;
    repair.after = after;
    repair.reason =
        "UTF-8 read as " + std::string(name_of(page)) + (round == 1 ? " twice" : " several times");
  }
}

// Adjacent sequences of one code page as one repair.
std::vector<UndoneDamage> repairs_of(const std::vector<Accepted>& accepted) {
  std::vector<UndoneDamage> repairs;
  for (std::size_t i = 0; i < accepted.size();) {
    UndoneDamage repair;
    const std::size_t first = i;
    repair.reason = "UTF-8 read as " + std::string(name_of(accepted[i].page));
    do {
      const DamagedSequence& s = accepted[i].sequence;
      append_utf8(repair.after, s.decoded);
      if (s.keeps_space) repair.after += ' ';
      if (s.lost_byte != 0) repair.reason += ", byte " + hex(s.lost_byte) + " lost";
      ++i;
    } while (i < accepted.size() && accepted[i].page == accepted[first].page &&
             accepted[i].sequence.begin == accepted[i - 1].sequence.end);
    repair.before = make_span(accepted[first].sequence.begin, accepted[i - 1].sequence.end);
    repair_again(repair, accepted[first].page);
    repairs.push_back(repair);
  }
  return repairs;
}

bool is_c1(char32_t code) { return code >= 0x80 && code <= 0x9F; }

// Control characters 80 to 9F are windows-1252 read as ISO 8859-1. A next-line control (85) may be
// meant, so it needs company.
void add_control_characters(std::string_view text, std::vector<UndoneDamage>& repairs) {
  std::vector<UndoneDamage> found;
  bool company = !repairs.empty();
  std::size_t next_repair = 0;
  for (std::size_t at = text.find('\xC2'); at != std::string_view::npos;
       at = text.find('\xC2', at + 1)) {
    const Decoded next = decode_at(text, at);
    if (!is_c1(next.code)) continue;
    while (next_repair < repairs.size() && repairs[next_repair].before.end <= at) ++next_repair;
    if (next_repair < repairs.size() && repairs[next_repair].before.begin <= at) continue;
    const char32_t meant = windows_1252_character(static_cast<std::uint8_t>(next.code));
    if (meant == 0) continue;
    company = company || next.code != 0x85;
    UndoneDamage repair{make_span(at, at + next.length), {}, "windows-1252 read as ISO 8859-1"};
    append_utf8(repair.after, meant);
    found.push_back(repair);
  }
  if (!company || found.empty()) return;
  repairs.insert(repairs.end(), found.begin(), found.end());
  std::sort(repairs.begin(), repairs.end(),
            [](const UndoneDamage& a, const UndoneDamage& b) { return a.before < b.before; });
}

// A reader is shown whole characters: a repair that gives back the mark of a letter is told with
// that letter. `begins`: where each repair stands in the result.
void widen_to_clusters(std::string_view text, const std::vector<std::uint32_t>& begins,
                       Repaired& result) {
  std::uint32_t free_from = 0;  // behind the repair before
  for (std::size_t i = 0; i < begins.size(); ++i) {
    UndoneDamage& repair = result.repairs[i];
    const Span shown = make_span(begins[i], begins[i] + repair.after.size());
    const Span whole = whole_clusters(result.text, shown);
    const Span damaged = whole_clusters(text, repair.before);
    const std::uint32_t free_until = i + 1 < begins.size()
                                         ? result.repairs[i + 1].before.begin
                                         : static_cast<std::uint32_t>(text.size());
    std::uint32_t left = std::max(shown.begin - whole.begin, repair.before.begin - damaged.begin);
    std::uint32_t right = std::max(whole.end - shown.end, damaged.end - repair.before.end);
    if (left > repair.before.begin - free_from) left = 0;
    if (right > free_until - repair.before.end) right = 0;
    repair.after = slice(result.text, {shown.begin - left, shown.end + right});
    repair.before = {repair.before.begin - left, repair.before.end + right};
    free_from = repair.before.end;
  }
}

}  // namespace

Repaired repair_mojibake(std::string_view text) {
  Repaired result;
  std::vector<std::uint32_t> begins;
  result.repairs = repairs_of(find_damage(text, false));
  add_control_characters(text, result.repairs);
  result.text.reserve(text.size());
  std::size_t at = 0;
  const auto copy_until = [&](std::size_t end) {
    result.text += text.substr(at, end - at);
    result.origin.copy(static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end - at));
    at = end;
  };
  for (const UndoneDamage& repair : result.repairs) {
    copy_until(repair.before.begin);
    begins.push_back(static_cast<std::uint32_t>(result.text.size()));
    result.text += repair.after;
    result.origin.replace(repair.before, static_cast<std::uint32_t>(repair.after.size()));
    at = repair.before.end;
  }
  copy_until(text.size());
  widen_to_clusters(text, begins, result);
  return result;
}

}  // namespace synoptic::text
