"""Records what PyTorch makes of the networks and files of the self-test, into recorded.json beside this file.

Needs PyTorch and torchvision (Debian's python3-torch and python3-torchvision) and Pillow; run from the repository's root.
Weights are hashes of the tensors' names as src/core/hashed.ts makes them, those of the embedded pair their own.
"""

import base64
import io
import json
import math
import pathlib
import struct

import torch
import torchvision
from PIL import Image
from torch import nn
from torchvision.models.resnet import BasicBlock, Bottleneck, ResNet
from torchvision.transforms import functional as transforms

PUBLIC = pathlib.Path("public")
MEAN, STD = (0.4914, 0.4822, 0.4465), (0.247, 0.2435, 0.2616)


def hashed(name, length):
    seed = 0x811C9DC5
    for byte in name.encode():
        seed = ((seed ^ byte) * 0x01000193) & 0xFFFFFFFF
    bits = (torch.arange(length, dtype=torch.int64) * 0x9E3779B9 + seed) & 0xFFFFFFFF
    for factor, shift in ((0x85EBCA6B, 16), (0xC2B2AE35, 13)):
        bits ^= bits >> shift
        bits = times(bits, factor)
    bits ^= bits >> 16
    return bits.double() / 2**31 - 1


def times(bits, factor):
    """A product modulo 2^32, without leaving 63 bits."""
    low = (bits & 0xFFFF) * factor
    high = ((bits >> 16) * factor & 0xFFFF) << 16
    return (low + high) & 0xFFFFFFFF


def with_hashed_weights(model):
    last = {f"{name}.bn3" for name, block in model.named_modules() if isinstance(block, Bottleneck)}
    last |= {f"{name}.bn2" for name, block in model.named_modules() if isinstance(block, BasicBlock)}
    state = model.state_dict()
    for name, tensor in state.items():
        if name.endswith("num_batches_tracked"):
            continue
        unit = hashed(name, tensor.numel()).reshape(tensor.shape)
        module = name.rsplit(".", 1)[0]
        if tensor.dim() == 4:
            made = unit * math.sqrt(6 / tensor[0].numel())
        elif tensor.dim() == 2:
            made = unit * math.sqrt(3 / tensor.shape[1])
        elif name.endswith("running_var"):
            made = 1 + 0.5 * unit
        elif name.endswith("weight"):
            made = (0.3 if module in last else 1) + 0.1 * unit
        else:
            made = 0.1 * unit
        state[name] = made.float()
    model.load_state_dict(state)
    return model.eval()


class Cifar(nn.Module):
    """Three stages of torchvision's bottlenecks behind a 3x3."""

    def __init__(self, blocks, planes, groups, group_width):
        super().__init__()
        self.conv1 = nn.Conv2d(3, planes[0], 3, padding=1, bias=False)
        self.bn1 = nn.BatchNorm2d(planes[0])
        channels, base_width = planes[0], 64 * group_width / planes[0]
        for stage, each in enumerate(planes):
            made = []
            for index in range(blocks):
                stride = 2 if stage > 0 and index == 0 else 1
                down = None
                if stride > 1 or channels != 4 * each:
                    down = nn.Sequential(
                        nn.Conv2d(channels, 4 * each, 1, stride, bias=False), nn.BatchNorm2d(4 * each)
                    )
                made.append(Bottleneck(channels, each, stride, down, groups, base_width))
                channels = 4 * each
            setattr(self, f"layer{stage + 1}", nn.Sequential(*made))
        self.fc = nn.Linear(channels, 10)

    def forward(self, x):
        x = torch.relu(self.bn1(self.conv1(x)))
        x = self.layer3(self.layer2(self.layer1(x)))
        return self.fc(x.mean((2, 3)))


def safetensors(path):
    data = path.read_bytes()
    (length,) = struct.unpack("<Q", data[:8])
    header = json.loads(data[8 : 8 + length])
    header.pop("__metadata__", None)
    kinds = {"F32": torch.float32, "F16": torch.float16, "I64": torch.int64}
    return {
        name: torch.frombuffer(
            bytearray(data[8 + length + at["data_offsets"][0] : 8 + length + at["data_offsets"][1]]),
            dtype=kinds[at["dtype"]],
        ).reshape(at["shape"])
        for name, at in header.items()
    }


def logits_of(model, image):
    with torch.no_grad():
        return [round(value, 7) for value in model(image)[0].tolist()]


def hashed_logits(model, px):
    image = (2 * hashed("input", 3 * px * px)).reshape(1, 3, px, px).float()
    return logits_of(with_hashed_weights(model), image)


def photo():
    image = Image.open(PUBLIC / "photos/chelsea.png").convert("RGB")
    crop = transforms.center_crop(transforms.resize(image, 32), [32, 32])
    tensor = transforms.normalize(transforms.to_tensor(crop), MEAN, STD)[None]
    logits = {}
    for preset, groups, width in (("cifar10-resnet29-1x16d", 1, 16), ("cifar10-resnext29-4x6d", 4, 6)):
        model = Cifar(3, (16, 32, 64), groups, width)
        state = safetensors(PUBLIC / f"weights/{preset}.safetensors")
        missing, unexpected = model.load_state_dict(state, strict=False)
        assert not unexpected and all(name.endswith("num_batches_tracked") for name in missing)
        logits[preset] = logits_of(model.eval(), tensor)
    return {"file": "photos/chelsea.png", "rgb": base64.b64encode(crop.tobytes()).decode(), "logits": logits}


def checkpoint():
    tensors = {
        "half": torch.tensor([0.5, -2.0, 65504.0, 2.0**-14]).half(),
        "brain": torch.tensor([1.0, -3.0, 0.0078125]).bfloat16(),
        "single": torch.tensor([[1.5, -0.25, 3.0], [0.125, 7.0, -8.0]]),
        "turned": torch.arange(6.0).reshape(2, 3).t(),
    }
    files = {}
    for kind, is_zip in (("zip", True), ("legacy", False)):
        buffer = io.BytesIO()
        torch.save(tensors, buffer, _use_new_zipfile_serialization=is_zip)
        files[kind] = base64.b64encode(buffer.getvalue()).decode()
    values = {name: tensor.float().reshape(-1).tolist() for name, tensor in tensors.items()}
    return {"files": files, "values": values}


def main():
    grouped = ResNet(Bottleneck, [1, 1, 1, 1], num_classes=10, groups=32, width_per_group=4)
    recorded = {
        "how": f"PyTorch {torch.__version__}, torchvision {torchvision.__version__}, by record.py",
        "networks": {
            "imagenet-32x4d": hashed_logits(grouped, 64),
            "imagenet-dense": hashed_logits(ResNet(Bottleneck, [1, 1, 1, 1], num_classes=10), 64),
            "imagenet-basic": hashed_logits(ResNet(BasicBlock, [1, 1, 1, 1], num_classes=10), 64),
            "cifar-4x6d": hashed_logits(Cifar(1, (16, 32, 64), 4, 6), 32),
        },
        "photo": photo(),
        "checkpoint": checkpoint(),
    }
    text = json.dumps(recorded, indent=1) + "\n"
    pathlib.Path(__file__).with_name("recorded.json").write_text(text)


main()
