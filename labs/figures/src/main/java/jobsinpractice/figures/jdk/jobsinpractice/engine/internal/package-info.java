/**
 * Classes that take the place of those in jobsinpractice.engine.internal, which need what a page
 * lacks.
 */
package jobsinpractice.figures.jdk.jobsinpractice.engine.internal;
