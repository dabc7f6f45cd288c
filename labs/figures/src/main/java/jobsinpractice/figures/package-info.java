/**
 * The simulator's moving figures as JavaScript. {@code BrowserFigures} is what a page calls; the
 * classes of the simulator are compiled as they are. {@code JdkClasses} replaces classes of the JDK
 * that the compiler, TeaVM, lacks, or that give other numbers in a browser, and {@code
 * CastResource} puts the cast's numbers into the script.
 */
package jobsinpractice.figures;
