%% Keys are terms of any type, and are found by what they are made of.
-module(any_term_is_a_key).
-export([main/0]).

main() ->
    Keys = [a, "string", <<"binary">>, <<1:3>>, {tuple, [1, 2]}, #{map => [x]}, [], {}, 1 bsl 100, -(1 bsl 100), 1.5,
            self(), fun lists:map/2, <<0:1000>>, maps:from_list([{I, I} || I <- lists:seq(1, 50)]), [improper | list]],
    [begin
         T = ets:new(t, [Type]),
         [ets:insert(T, {K, N}) || {N, K} <- lists:enumerate(Keys)],
         Copies = binary_to_list(list_to_binary([[case ets:lookup(T, again(K)) of [{_, N}] -> N end] || {N, K} <- lists:enumerate(Keys)])),
         show({Type, Copies, ets:info(T, size)})
     end || Type <- [set, ordered_set, bag]].

%% The same term made anew.
again(L) when is_list(L), length([L]) =:= 1 -> case L of [H | T] -> [again(H) | again(T)]; [] -> [] end;
again(B) when is_bitstring(B) -> <<B/bitstring>>;
again(T) when is_tuple(T) -> list_to_tuple([again(E) || E <- tuple_to_list(T)]);
again(M) when is_map(M) -> maps:from_list(maps:to_list(M));
again(X) -> X.

show(Value) -> io:format("~0kp~n", [Value]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {set,[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16],16}
% expect: {ordered_set,[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16],16}
% expect: {bag,[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16],16}
