/**
 * The board of a class: who is at which task, who is stuck, and who has a hand up.
 *
 * <pre>
 * labs/lab test (learner) → LearnerServer (HTTPS) → Client.push → Redis → Worker → ClassState
 *                                                                                    ↓
 * the instructor's browser ←─────────────── PageServer (loopback only) ←──────── BoardPage
 * </pre>
 *
 * The learner's side is the package {@link jobsinpractice.testkit.classroom}.
 */
package jobsinpractice.classroom;
