package io.casewright.policy;

/**
 * Where a case stands in the desk's queue.
 *
 * @param rank 0 to 1000, higher first; within one rank the next due time decides
 */
public record QueueRank(int rank) {

    static QueueRank of(Answer answer) {
        return new QueueRank(answer.number("rank", 0, 1000));
    }
}
