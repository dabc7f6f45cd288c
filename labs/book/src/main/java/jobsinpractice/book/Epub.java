package jobsinpractice.book;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The book as an EPUB 3: a zip file with the pages of the contents as XHTML, and their pictures.
 * Figures do not move in it, and links to source code are plain text. The same course gives the
 * same bytes.
 */
public final class Epub {
  private static final LocalDateTime TIME = LocalDateTime.of(2026, 1, 1, 0, 0);
  private static final String CONTAINER =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
        <rootfiles>
          <rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/>
        </rootfiles>
      </container>
      """;

  private final Book book;
  private final List<Contents.Entry> entries;
  private final Set<String> pages;
  private final Set<String> pictures = new TreeSet<>();

  /** Takes the book's contents as they are now. */
  public Epub(Book book) {
    this.book = book.frozen();
    this.entries = this.book.contents().entries();
    this.pages = entries.stream().map(Contents.Entry::page).collect(Collectors.toSet());
  }

  /** Returns the whole file. */
  public byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      type(zip);
      add(zip, "META-INF/container.xml", CONTAINER);
      add(zip, "book/epub.css", Layout.resource("epub.css"));
      add(zip, "book/cover.svg", Layout.resource("cover.svg"));
      for (Contents.Entry entry : entries) {
        add(zip, "book/" + name(entry.page()), page(entry));
      }
      for (String picture : pictures) {
        add(zip, "book/" + picture, book.files().read(picture));
      }
      EpubPackage contents = new EpubPackage(book.contents(), pictures);
      add(zip, "book/nav.xhtml", contents.navigation());
      add(zip, "book/package.opf", contents.packageFile());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make the EPUB", e);
    }
    return bytes.toByteArray();
  }

  /** The first entry is not compressed, so that a program can recognize an EPUB by its bytes. */
  private static void type(ZipOutputStream zip) throws IOException {
    byte[] type = "application/epub+zip".getBytes(StandardCharsets.US_ASCII);
    CRC32 sum = new CRC32();
    sum.update(type);
    ZipEntry entry = entry("mimetype");
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(type.length);
    entry.setCrc(sum.getValue());
    zip.putNextEntry(entry);
    zip.write(type);
    zip.closeEntry();
  }

  private static void add(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(entry(name));
    zip.write(text.getBytes(UTF_8));
    zip.closeEntry();
  }

  private static ZipEntry entry(String name) {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(TIME);
    return entry;
  }

  /** Returns the name of a page inside the book: {@code chapters/01-busy-or-late.xhtml}. */
  static String name(String page) {
    return page.replaceFirst("\\.html$", ".xhtml");
  }

  private String page(Contents.Entry entry) {
    PageText text = book.text(entry.file());
    String html = new Linear(entry.page(), new Inside(entry.page())).html(text.html());
    return document(entry.title(), PageName.top(entry.page()), html);
  }

  static String document(String title, String top, String body) {
    Map<String, String> values =
        Map.of("title", Html.escaped(title), "top", top, "body", body.replace("\u0000", ""));
    return Layout.filled(Layout.resource("page.xhtml"), values);
  }

  /** Links between the files of the EPUB, seen from one page. */
  private final class Inside implements Linear.Places {
    private final String from;

    Inside(String from) {
      this.from = from;
    }

    @Override
    public Optional<String> page(String page, String anchor) {
      String end = anchor.isEmpty() ? "" : "#" + anchor;
      return Optional.of(page)
          .filter(pages::contains)
          .map(to -> page.equals(from) && !anchor.isEmpty() ? end : relative(to) + end);
    }

    private String relative(String to) {
      return name(PageName.relative(from, to));
    }

    @Override
    public String picture(String name) {
      pictures.add(name);
      return PageName.relative(from, name);
    }

    @Override
    public String id(String id) {
      return id;
    }
  }
}
