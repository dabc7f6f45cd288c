/** The dashboard's page about the lab in hand: the learner's numbers, the tasks, Little's law. */
package jobsinpractice.fleet.panel;
