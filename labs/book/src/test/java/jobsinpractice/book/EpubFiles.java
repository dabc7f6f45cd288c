package jobsinpractice.book;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.xml.sax.SAXException;

/** The files of an EPUB, and what is wrong with them. The program epubcheck knows all the rules. */
final class EpubFiles {
  private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]*)\"");
  private static final Pattern ID = Pattern.compile("\\bid=\"([^\"]*)\"");
  private static final Pattern ITEM = Pattern.compile("<item [^>]*href=\"([^\"]*)\"");

  private final Map<String, String> files = new LinkedHashMap<>();
  private boolean firstIsType;

  EpubFiles(byte[] bytes) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        firstIsType |=
            files.isEmpty()
                && entry.getName().equals("mimetype")
                && entry.getMethod() == ZipEntry.STORED;
        files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
  }

  Map<String, String> all() {
    return files;
  }

  List<String> faults() throws ParserConfigurationException {
    List<String> faults = new ArrayList<>();
    if (!firstIsType || !files.get("mimetype").equals("application/epub+zip")) {
      faults.add("the first entry is not the type");
    }
    DocumentBuilder xml = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    xml.setErrorHandler(null);
    TreeSet<String> listed = new TreeSet<>();
    ITEM.matcher(files.get("book/package.opf"))
        .results()
        .forEach(item -> listed.add("book/" + item.group(1)));
    for (Map.Entry<String, String> file : files.entrySet()) {
      String name = file.getKey();
      boolean content = name.startsWith("book/") && !name.endsWith(".opf");
      if (content && !listed.remove(name)) {
        faults.add(name + " is not in the manifest");
      }
      if (name.matches(".*\\.(?:xhtml|svg|opf|xml)")) {
        try {
          xml.parse(new ByteArrayInputStream(file.getValue().getBytes(StandardCharsets.UTF_8)));
        } catch (SAXException | IOException e) {
          faults.add(name + ": " + e.getMessage());
        }
      }
      if (name.endsWith(".xhtml")) {
        faults.addAll(page(name, file.getValue()));
      }
    }
    listed.forEach(name -> faults.add(name + " is only in the manifest"));
    return faults;
  }

  private List<String> page(String name, String text) {
    List<String> faults = new ArrayList<>();
    Matcher link = LINK.matcher(text);
    while (link.find()) {
      String to = link.group(1);
      int hash = to.indexOf('#');
      String path = hash < 0 ? to : to.substring(0, hash);
      String target = path.isEmpty() ? name : PageName.resolve(name, path).orElse("");
      boolean outside = to.matches("(?:https?|mailto):.*");
      if (!outside && !files.containsKey(target)) {
        faults.add(name + ": no file " + to);
      } else if (!outside && hash >= 0 && !ids(target).contains(to.substring(hash + 1))) {
        faults.add(name + ": no place " + to);
      }
    }
    long ids = ID.matcher(text).results().count();
    if (ids > ids(name).size()) {
      faults.add(name + ": an id is there twice");
    }
    if (text.contains("<script") || text.contains("class=\"meaning\"")) {
      faults.add(name + ": a part for browsers");
    }
    return faults;
  }

  private TreeSet<String> ids(String name) {
    TreeSet<String> ids = new TreeSet<>();
    ID.matcher(files.get(name)).results().forEach(id -> ids.add(id.group(1)));
    return ids;
  }
}
