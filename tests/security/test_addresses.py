"""Which addresses belong to the public internet, however they are written or wrapped."""

from __future__ import annotations

import ipaddress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mien import net


@pytest.mark.parametrize(
    "address",
    [
        "8.8.8.8", "1.1.1.1", "93.184.215.14", "172.15.0.1", "172.32.0.1", "100.63.255.255", "100.128.0.0", "11.0.0.1",
        "2606:4700::1111", "2a00:1450:4001::200e", "2001:4860:4860::8888", "::ffff:8.8.8.8",
    ],
)  # fmt: skip
def test_addresses_of_the_public_internet_are_public(address: str) -> None:
    assert net.is_public_address(address)


@pytest.mark.parametrize(
    "address",
    [
        "0.0.0.0", "0.1.2.3", "10.0.0.1", "100.64.0.1", "100.100.100.200", "127.0.0.1", "127.255.255.254",
        "168.63.129.16", "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.1", "192.0.0.192", "192.0.2.1",
        "192.88.99.1", "192.168.0.1", "198.18.0.1", "198.51.100.1", "203.0.113.1", "224.0.0.1", "239.255.255.255",
        "240.0.0.1", "255.255.255.255", "::", "::1", "::127.0.0.1", "::8.8.8.8", "::ffff:127.0.0.1",
        "::ffff:169.254.169.254", "::ffff:168.63.129.16", "64:ff9b::8.8.8.8", "64:ff9b::7f00:1", "64:ff9b:1::1",
        "100::1", "2001::1", "2001:0:7f00:1::", "2001:db8::1", "2002:7f00:1::", "2002:808:808::", "3fff::1", "5f00::1",
        "fc00::1", "fd00:ec2::254", "fe80::1", "fe80::1%eth0", "fec0::1", "ff02::1", "", "localhost", "8.8.8",
        "8.8.8.8 ", "08.8.8.8", "8.8.8.8/32",
    ],
)  # fmt: skip
def test_every_other_address_is_not(address: str) -> None:
    assert not net.is_public_address(address)


NETWORKS_INSIDE = [
    "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.168.0.0/16",
    "224.0.0.0/4", "240.0.0.0/4",
]  # fmt: skip
INSIDE = st.sampled_from(NETWORKS_INSIDE).flatmap(lambda network: st.ip_addresses(v=4, network=network))
WRAPPINGS = ["::ffff:0:0", "::", "64:ff9b::", "64:ff9b:1::", "2001:0:1:2::", "::ffff:0:0:0"]


@given(INSIDE)
def test_no_address_inside_is_public(address: ipaddress.IPv4Address) -> None:
    assert not net.is_public_address(address)
    assert not net.is_public_address(str(address))


@given(INSIDE, st.sampled_from(WRAPPINGS))
def test_no_address_inside_becomes_public_by_wrapping(address: ipaddress.IPv4Address, prefix: str) -> None:
    wrapped = ipaddress.IPv6Address(int(ipaddress.IPv6Address(prefix)) | int(address))
    assert not net.is_public_address(wrapped)
    assert not net.is_public_address(wrapped.exploded)


@given(INSIDE, st.integers(0, 2**80 - 1))
def test_no_address_inside_becomes_public_by_6to4(address: ipaddress.IPv4Address, rest: int) -> None:
    assert not net.is_public_address(ipaddress.IPv6Address((0x2002 << 112) | (int(address) << 80) | rest))


@given(st.ip_addresses(v=4))
def test_a_mapped_address_is_public_exactly_if_what_it_wraps_is(address: ipaddress.IPv4Address) -> None:
    assert net.is_public_address(f"::ffff:{address}") == net.is_public_address(address)


@given(st.ip_addresses(v=4) | st.ip_addresses(v=6, network="2000::/3"))
def test_whatever_is_public_is_so_by_the_standard_library_too(
    address: ipaddress.IPv4Address | ipaddress.IPv6Address,
) -> None:
    if net.is_public_address(address):
        assert address.is_global
        assert not any((address.is_multicast, address.is_reserved, address.is_private, address.is_loopback))
