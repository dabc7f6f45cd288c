/**
 * What of the kit runs inside Maven: keeps a learner's screen to what the learner must read.
 *
 * <p>Surefire and the compiler plugin load these classes in the modules of labs and solutions
 * (labs/pom.xml). They use nothing of the kit and nothing of the engine.
 */
package jobsinpractice.mavenoutput;
