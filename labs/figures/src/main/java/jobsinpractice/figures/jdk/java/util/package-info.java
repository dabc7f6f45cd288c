/** Classes of java.util that are slow in a page, or need what it lacks. */
package jobsinpractice.figures.jdk.java.util;
