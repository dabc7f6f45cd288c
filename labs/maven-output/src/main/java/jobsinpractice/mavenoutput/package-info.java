/**
 * The kit's extensions of Maven, which keep a learner's screen short.
 *
 * <p>Surefire and the compiler plugin load these classes in the modules of labs and solutions
 * (labs/pom.xml). They depend on neither the kit nor the engine.
 */
package jobsinpractice.mavenoutput;
