/** Classes that take the place of those in java.security, which need what a page lacks. */
package jobsinpractice.figures.jdk.java.security;
