package jobsinpractice.book;

/**
 * A question of a chapter or lab that asks for a prediction, and the course's answer.
 *
 * @param page the page it is on
 * @param question as Markdown, without the word "Predict."
 * @param answer as Markdown
 */
public record Question(String id, String page, String question, String answer) {}
