package jobsinpractice.book;

/**
 * One slide.
 *
 * @param kind the class of its element, without {@code is-}: title, points, figure, …
 * @param html with one heading
 * @param notes what the instructor can say, as HTML; often ""
 */
record Slide(String kind, String html, String notes) {}
