%% A variable of no bits is 0, and a character behind it that has its name must be 0 too, in patterns of all places; a
%% generator goes on behind an element that does not match as long as there is a whole one.
-module('003_zero_bits_then_the_same_character').
-export([main/1]).

main(_) ->
    Inputs = [<<>>, <<0, 0>>, <<0>>, <<0, 0, 0>>, <<65, 0, 0, 0>>, <<0, 0, 65, 0, 0, 0>>, <<0:16, 1:3>>, <<0, 216>>,
              <<0, 0, 0, 216, 0, 220, 0, 0>>, <<0:7>>, <<"ab">>, <<5000:33/little, 3:5, 1:65, 9:7>>],
    [io:format("~w ~w~n", [Input, [F(Input) || F <- [fun head/1, fun branch/1, fun matched/1, fun listed/1,
                                                     fun built/1, fun utf8/1, fun utf32/1]]]) || Input <- Inputs],
    ok.

head(<<V:0, V/utf16-little, Rest/bits>>) -> {V, Rest};
head(_) -> none.

branch(X) ->
    case X of
        <<V:0, V/utf16-little>> -> V;
        <<V:0, V/utf8, Rest/bits>> -> {V, Rest};
        _ -> none
    end.

matched(X) -> try <<V:0, V/utf16-little>> = X of _ -> V catch error:{badmatch, Y} -> {bad, Y} end.

listed(X) -> [V || <<V:0, V/utf16-little>> <= X].
built(X) -> << <<(V + 65)/utf32>> || <<_:1/bits>> <= <<1:2>>, <<V:0, V/utf16-little>> <= X >>.
utf8(X) -> [V || <<V:0, V/utf8>> <= X].
utf32(X) -> [V || <<V:0, V/utf32>> <= X].

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: <<>> [none,none,{bad,<<>>},[],<<>>,[],[]]
% expect: <<0,0>> [{0,<<>>},0,0,[0],<<0,0,0,65,0,0,0,65>>,[0,0],[]]
% expect: <<0>> [none,{0,<<>>},{bad,<<0>>},[],<<>>,[0],[]]
% expect: <<0,0,0>> [{0,<<0>>},{0,<<0,0>>},{bad,<<0,0,0>>},[0],<<0,0,0,65,0,0,0,65>>,[0,0,0],[]]
% expect: <<65,0,0,0>> [none,none,{bad,<<65,0,0,0>>},[0],<<0,0,0,65,0,0,0,65>>,[0,0,0],[]]
% expect: <<0,0,65,0,0,0>> [{0,<<65,0,0,0>>},{0,<<0,65,0,0,0>>},{bad,<<0,0,65,0,0,0>>},[0,0],<<0,0,0,65,0,0,0,65,0,0,0,65,0,0,0,65>>,[0,0,0,0,0],[]]
% expect: <<0,0,1:3>> [{0,<<1:3>>},{0,<<0,1:3>>},{bad,<<0,0,1:3>>},[0],<<0,0,0,65,0,0,0,65>>,[0,0],[]]
% expect: <<0,216>> [none,{0,<<216>>},{bad,<<0,216>>},[],<<>>,[0],[]]
% expect: <<0,0,0,216,0,220,0,0>> [{0,<<0,216,0,220,0,0>>},{0,<<0,0,216,0,220,0,0>>},{bad,<<0,0,0,216,0,220,0,0>>},[0,0],<<0,0,0,65,0,0,0,65,0,0,0,65,0,0,0,65>>,[0,0,0],[]]
% expect: <<0:7>> [none,none,{bad,<<0:7>>},[],<<>>,[],[]]
% expect: <<97,98>> [none,none,{bad,<<97,98>>},[],<<>>,[],[]]
% expect: <<136,19,0,0,12,0,0,0,0,0,0,0,2,9:6>> [none,none,{bad,<<136,19,0,0,12,0,0,0,0,0,0,0,2,9:6>>},[0,0,0,0],<<0,0,0,65,0,0,0,65,0,0,0,65,0,0,0,65,0,0,0,65,0,0,0,65,0,0,0,65,0,0,0,65>>,[],[]]
