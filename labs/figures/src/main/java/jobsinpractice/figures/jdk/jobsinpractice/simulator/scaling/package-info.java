/** Classes of jobsinpractice.simulator.scaling that would make the script much larger. */
package jobsinpractice.figures.jdk.jobsinpractice.simulator.scaling;
