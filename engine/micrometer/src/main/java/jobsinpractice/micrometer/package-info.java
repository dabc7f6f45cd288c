/** The engine's numbers as Micrometer meters, for Prometheus and its like. */
package jobsinpractice.micrometer;
