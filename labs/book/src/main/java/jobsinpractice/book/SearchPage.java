package jobsinpractice.book;

import java.util.List;
import java.util.Set;

/** The page that shows what a search finds. The browser searches by itself, also offline. */
final class SearchPage {
  static final String HEAD =
      "<script src=\"assets/index.js\" defer></script>\n"
          + "  <script src=\"assets/search.js\" defer></script>\n";

  private SearchPage() {}

  static PageText text() {
    String html =
        """
        <h1>Search</h1>
        <noscript><p>The search needs JavaScript. The other pages work without it.</p></noscript>
        <p id="found" role="status">Type one or more words.</p>
        <ol class="results" id="results"></ol>
        """;
    return new PageText("Search", html, List.of(), Set.of());
  }
}
