"""Reference numbers of the lessons' net, forward and backward, by PyTorch: crates/nets/tests/learner/net.json.

Run in `training/`: python learn/net.py ../crates/nets/tests/learner/net.json
"""

import json
import sys

import torch
import torch.nn.functional as F

SHAPES = [(16, 3, 3, 3), (32, 16, 3, 3), (64, 32, 3, 3), (32, 1024, 1, 1)]
PICTURES = 5


def uniform(seed, count, width):
    """SplitMix64, as likeness_core::rng::Rng; in -width/2..width/2."""
    mask = (1 << 64) - 1
    for _ in range(count):
        seed = (seed + 0x9E3779B97F4A7C15) & mask
        z = seed
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & mask
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & mask
        z ^= z >> 31
        yield ((z >> 40) / 16777216.0 - 0.5) * width


def tensor(seed, shape, width):
    count = 1
    for n in shape:
        count *= n
    return torch.tensor(list(uniform(seed, count, width)), dtype=torch.float32).reshape(shape)


def main(path):
    torch.set_num_threads(1)
    weights, parameters = [], []
    for layer, shape in enumerate(SHAPES):
        fan_in = shape[1] * shape[2] * shape[3]
        weight = tensor(10 * layer + 1, shape, 4.0 * fan_in**-0.5)
        bias = tensor(10 * layer + 2, (shape[0],), 0.2)
        weights.append((weight.double().requires_grad_(), bias.double().requires_grad_()))
        parameters += weights[-1]
    x = tensor(99, (PICTURES, 32, 32, 3), 4.0).double()
    y = x.permute(0, 3, 1, 2)
    for weight, bias in weights[:3]:
        y = F.leaky_relu(F.conv2d(y, weight, bias, stride=2, padding=1), 0.1)
    y = y.permute(0, 2, 3, 1).reshape(PICTURES, 1024)
    weight, bias = weights[3]
    encodings = y @ weight.reshape(32, 1024).T + bias
    gradient = tensor(98, (PICTURES, 32), 2.0).double()
    encodings.backward(gradient)
    flat = torch.cat([p.grad.reshape(-1) for p in parameters])
    numbers = {
        "encodings": [float(v) for v in encodings.detach().reshape(-1)],
        "every_97th_gradient": [float(v) for v in flat[::97]],
        "norms": [float(p.grad.norm()) for p in parameters],
    }
    with open(path, "w", encoding="utf-8") as file:
        json.dump(numbers, file)
        file.write("\n")


main(sys.argv[1])
