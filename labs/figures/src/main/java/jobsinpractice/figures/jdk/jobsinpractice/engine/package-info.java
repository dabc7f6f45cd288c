/** Classes that take the place of those in jobsinpractice.engine, which need what a page lacks. */
package jobsinpractice.figures.jdk.jobsinpractice.engine;
