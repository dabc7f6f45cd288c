/** Classes that take the place of those in jobsinpractice.simulator, because they are faster. */
package jobsinpractice.figures.jdk.jobsinpractice.simulator;
