/**
 * A fleet whose worker processes come and go: {@link jobsinpractice.fleet.machines.Supervisor}
 * starts and stops them as the learner's controller orders.
 */
package jobsinpractice.fleet.machines;
