"""Makes and judges Likeness's compact VGG-19: low-rank split, distillation, quantisation, acceptance.

Run as ``python -m vgg COMMAND`` from the folder above this one; see README.md.
"""
