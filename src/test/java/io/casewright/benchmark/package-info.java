/** How much the product costs, as ratios measured in one run: see {@code src/docs/benchmark.md}. */
package io.casewright.benchmark;
