/** The shop's job classes and their numbers: the one table that all of the course reads. */
package jobsinpractice.cast;
