"""How much a question counts, so that its wording alone does not tell whether it is answered.

Who writes questions words those that a paper answers otherwise than those that it does not, without meaning to: in the
seven later subjects, as first worded, the words of a question alone told the two apart at an AUC of 0.91, and do at
0.84 since all were worded anew in voices drawn by lot. A reranker would learn that in place of reading the run. Each
question therefore counts as much as its words speak for the other kind (overlap weights: Li, Morgan and Zaslavsky,
"Balancing covariates via propensity score weighting", 2018); so weighed, the AUC is 0.59.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold, cross_val_predict


def weights(questions: Sequence[str], answered: Sequence[bool], subjects: Sequence[str]) -> NDArray[np.float64]:
    """How much each question counts, 0 to 2; whether its words speak for an answer is told from other subjects."""
    words = TfidfVectorizer(ngram_range=(1, 2), min_df=3, token_pattern=r"\w+|[^\w\s]")
    model = LogisticRegression(C=2.0, max_iter=500)
    folds = GroupKFold(len(set(subjects)))
    found = words.fit_transform([question.lower() for question in questions])
    told = cross_val_predict(model, found, np.array(answered), groups=subjects, cv=folds, method="predict_proba")
    return 2 * np.where(np.array(answered), told[:, 0], told[:, 1])
