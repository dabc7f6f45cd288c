/**
 * The course as a book: one local site, rendered from the Markdown of the clone.
 *
 * <ol>
 *   <li>What there is: {@code CourseFiles} decides which files a page may come from, {@code
 *       Contents} puts them in the order of reading, {@code PageName} maps a file to its page.
 *   <li>A page: {@code Markdown} parses, {@code BookNodes} renders, with {@code AllowedHtml},
 *       {@code Highlighter}, and the {@code Glossary}; {@code Layout} puts header, contents, and
 *       footer around it. {@link jobsinpractice.book.Book} is all of that by name.
 *   <li>Reading: {@link jobsinpractice.book.BookServer} serves the book on loopback, behind {@code
 *       RequestGuard}. {@link jobsinpractice.book.StaticSite} writes it into a folder, {@link
 *       jobsinpractice.book.Epub} into a file for e-readers, and {@link
 *       jobsinpractice.book.PrintedBook} into one page for a printer.
 *   <li>Teaching: a {@code Deck} is the slides of a chapter, and {@code SlidesPage} shows them.
 *   <li>Doing: a lab's page begins with a {@code LabPanel}, and {@code LabForms} is what its
 *       buttons do. Both use a {@link jobsinpractice.book.LabDesk}, which the course tool provides.
 *       {@code Predictions} finds the questions that ask for a prediction. {@code Moving} marks the
 *       figures that a reader can move.
 * </ol>
 */
package jobsinpractice.book;
