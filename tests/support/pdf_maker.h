// Makes a small PDF of lines in Helvetica, and of pages without text.
#pragma once

#include <string>
#include <vector>

namespace agreed::test {

// A page for each list of lines, set from the top down, 14 points apart; lines are ASCII without brackets.
inline std::string make_pdf(const std::vector<std::vector<std::string>>& pages) {
  std::vector<std::string> objects = {"<< /Type /Catalog /Pages 2 0 R >>", "",
                                      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"};
  std::string kids;
  for (const std::vector<std::string>& lines : pages) {
    std::string stream = "BT /F1 11 Tf 72 750 Td 14 TL\n";
    for (const std::string& line : lines) stream += "(" + line + ") Tj T*\n";
    stream += "ET";
    objects.push_back("<< /Length " + std::to_string(stream.size()) + " >>\nstream\n" + stream +
                      "\nendstream");
    objects.push_back(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> "
        "/Contents " +
        std::to_string(objects.size()) + " 0 R >>");
    kids += std::to_string(objects.size()) + " 0 R ";
  }
  objects[1] = "<< /Type /Pages /Count " + std::to_string(pages.size()) + " /Kids [" + kids + "] >>";
  std::string out = "%PDF-1.4\n";
  std::string table = "xref\n0 " + std::to_string(objects.size() + 1) + "\n0000000000 65535 f \n";
  for (std::size_t at = 0; at < objects.size(); ++at) {
    const std::string offset = std::to_string(out.size());
    table += std::string(10 - offset.size(), '0') + offset + " 00000 n \n";
    out += std::to_string(at + 1) + " 0 obj\n" + objects[at] + "\nendobj\n";
  }
  const std::string start = std::to_string(out.size());
  return out + table + "trailer << /Size " + std::to_string(objects.size() + 1) +
         " /Root 1 0 R >>\nstartxref\n" + start + "\n%%EOF\n";
}

}  // namespace agreed::test
