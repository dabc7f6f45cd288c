/** The dashboard's page about the current lab: the learner's numbers, the tasks, Little's law. */
package jobsinpractice.fleet.panel;
