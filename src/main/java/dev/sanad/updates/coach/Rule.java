package dev.sanad.updates.coach;

import java.util.List;

/** One rule of outage communication. */
interface Rule {

    List<Finding> check(Manuscript manuscript);
}
