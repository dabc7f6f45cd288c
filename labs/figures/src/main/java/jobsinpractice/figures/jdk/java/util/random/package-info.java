/** Classes of java.util.random that TeaVM lacks, as far as the simulator uses them. */
package jobsinpractice.figures.jdk.java.util.random;
