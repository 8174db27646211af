"""Keeps one namespace: runs inside it, makes its TUN device and hands the descriptor back."""

from __future__ import annotations

import fcntl
import os
import socket
import struct
import subprocess
import sys
from pathlib import Path

TUNSETIFF, IFF_TUN, IFF_NO_PI = 0x400454CA, 0x0001, 0x1000
QUEUE = "2000"  # packets that a device holds for the loop


def keep(channel: int, address: str, other: str) -> None:
    """Inside a fresh namespace: makes the device, hands its descriptor back, waits to be ended."""
    tun = os.open("/dev/net/tun", os.O_RDWR)
    fcntl.ioctl(tun, TUNSETIFF, struct.pack("16sH", b"line0", IFF_TUN | IFF_NO_PI))
    Path("/proc/sys/net/ipv6/conf/line0/disable_ipv6").write_text("1")
    for words in (
        ["ip", "link", "set", "lo", "up"],
        ["ip", "addr", "add", f"{address}/32", "peer", other, "dev", "line0"],
        ["ip", "link", "set", "line0", "up", "mtu", "1500", "txqueuelen", QUEUE],
        ["ip", "route", "replace", "default", "via", other, "dev", "line0"],
    ):
        subprocess.run(words, check=True)
    with socket.socket(fileno=channel) as back:
        socket.send_fds(back, [b"ready"], [tun])
    sys.stdin.read()


if __name__ == "__main__":
    keep(int(sys.argv[1]), sys.argv[2], sys.argv[3])
