/**
 * A learner's side of a class: what is sent to the instructor's board, and how. Nothing is sent
 * unless the learner has joined a class.
 */
package jobsinpractice.testkit.classroom;
