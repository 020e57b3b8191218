// Objects in the order of the fields in json.h.
#include "visualize/term_json_parts.h"

namespace agreed {

Json shift_names_json(const std::vector<Shift>& shifts) {
  Json names = Json::array();
  for (const Shift& shift : shifts) names.push_back(name_of(shift.what));
  return names;
}

Json shifts_json(const std::vector<Shift>& shifts) {
  Json list = Json::array();
  for (const Shift& shift : shifts) {
    list.push_back({{"what", name_of(shift.what)},
                    {"from", text_or_null(shift.from)},
                    {"to", text_or_null(shift.to)},
                    {"ladder", text_or_null(shift.ladder)},
                    {"direction", text_or_null(name_of(shift.direction))}});
  }
  return list;
}

Json commitments_json(const std::vector<Commitment>& commitments) {
  Json list = Json::array();
  for (const Commitment& one : commitments) {
    list.push_back({{"ladder", one.ladder}, {"step", one.step}, {"negated", one.negated}});
  }
  return list;
}

}  // namespace agreed
