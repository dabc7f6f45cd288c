/**
 * Classes that take the place of those in jobsinpractice.simulator.outage, which need what a page
 * lacks.
 */
package jobsinpractice.figures.jdk.jobsinpractice.simulator.outage;
