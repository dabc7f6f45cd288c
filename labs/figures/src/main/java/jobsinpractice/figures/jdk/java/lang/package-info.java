/** Classes of java.lang whose numbers must be the JDK's, as far as the simulator uses them. */
package jobsinpractice.figures.jdk.java.lang;
