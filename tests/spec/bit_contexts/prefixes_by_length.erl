%% Clauses with literal prefixes are taken in order, whatever their lengths.
-module(prefixes_by_length).
-export([main/0, method/1]).

main() ->
    [io:format("~s: ~p~n", [B, method(B)]) ||
        B <- [<<"GET /">>, <<"PUT /a">>, <<"PUSH">>, <<"POST x">>, <<"P">>, <<"PO">>, <<"GE">>, <<>>, <<"GETTER">>]].

method(<<"GET ", R/binary>>) -> {get, R};
method(<<"PUT ", R/binary>>) -> {put, R};
method(<<"PO">>) -> po;
method(<<"P", R/binary>>) when byte_size(R) < 4 -> {p, R};
method(<<"POST ", R/binary>>) -> {post, R};
method(<<"PU", R/binary>>) -> {pu, R};
method(<<"G", _, "TT", R/binary>>) -> {g, R};
method(R) -> {other, R}.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: GET /: {get,<<"/">>}
% expect: PUT /a: {put,<<"/a">>}
% expect: PUSH: {p,<<"USH">>}
% expect: POST x: {post,<<"x">>}
% expect: P: {p,<<>>}
% expect: PO: po
% expect: GE: {other,<<"GE">>}
% expect: : {other,<<>>}
% expect: GETTER: {g,<<"ER">>}
