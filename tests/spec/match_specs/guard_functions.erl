%% All functions that guards may call can be called, in guards and in bodies.
-module(guard_functions).
-export([main/0]).

main() ->
    Forms = [{max, 1, 2}, {min, 1, 2}, {is_boolean, true}, {is_function, '$1', 1}, {map_get, a, '$3'}, {is_map_key, b, '$3'},
             {tuple_size, '$_'}, {byte_size, <<1, 2>>}, {bit_size, <<1:3>>}, {length, '$2'}, {hd, '$2'}, {tl, '$2'}, {node},
             {ceil, 1.5}, {floor, 1.5}, {round, 1.5}, {trunc, 1.5}, {float, 1}, {size, '$_'}, {abs, -1}, {is_bitstring, <<1:1>>},
             {is_binary, <<1:1>>}, {is_port, 1}, {'bsl', 1, 70}, {'bsr', 8, 2}, {'bnot', 1}, {'band', 6, 3}, {'bor', 6, 3}, {'bxor', 6, 3},
             {'-', 1}, {'+', 1}, {'-', 1, 2}, {'*', 3, 4}, {'/', 4, 2}, {'rem', -5, 3}, {'div', -5, 3}, {'=/=', 1, 1.0}, {'/=', 1, 1.0},
             {'==', 1, 1.0}, {'=:=', 1, 1.0}, {'=<', 1, 2}, {'>=', 1, 2}, {'>', b, a}, {'<', b, a}, {is_map, '$3'}, {map_size, '$3'},
             {is_record, '$_', foo, 3}, {is_record, '$_', 1, 3}, {is_pid, {self}}, {is_reference, x}, {is_number, 1.0}, {is_float, 1},
             {is_list, []}, {is_tuple, '$_'}, {is_atom, a}, {binary_part, <<1, 2, 3>>, 1, 2}, {binary_part, <<1, 2, 3>>, {{0, 1}}},
             {element, 2, '$_'}],
    [t({1, [2], #{a => 1}}, [{{'$1', '$2', '$3'}, [], [Form]}]) || Form <- Forms],
    [t({1, [2], #{a => 1}}, [{{'$1', '$2', '$3'}, [{'=:=', Form, Form}], [fine]}]) || Form <- lists:sublist(Forms, 12)].

t(Term, Spec) -> io:format("~0kp ~0kp~n  ~0kp~n", [Term, Spec, ets:test_ms(Term, Spec)]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {1,[2],#{a => 1}} [{{'$1','$2','$3'},[],[{max,1,2}]}]
% expect:   {ok,2}
% expect: {1,[2],#{a => 1}} [{{'$1','$2','$3'},[],[{min,1,2}]}]
% expect:   {ok,1}
% expect: {1,[2],#{a => 1}} [{{'$1','$2','$3'},[],[{is_boolean,true}]}]
% expect:   {ok,true}
% expect: {1,[2],#{a => 1}} [{{'$1','$2','$3'},[],[{is_function,'$1',1}]}]
% expect:   {ok,false}
% expect: {1,[2],#{a => 1}} [{{'$1','$2','$3'},[],[{map_get,a,'$3'}]}]
% expect:   {ok,1}
% expect: {1,[2],#{a => 1}} [{{'$1','$2','$3'},[],[{is_map_key,b,'$3'}]}]
% expect:   {ok,false}
% expect: {1,[2],#{a => 1}} [{{'$1','$2','$3'},[],[{tuple_size,'$_'}]}]
% expect:   {ok,3}
% expect: {1,[2],#{a => 1}} [{{'$1','$2','$3'},[],[{byte_size,<<1,2>>}]}]
% expect:   {ok,2}
% expect: {1,[2],#{a => 1}} [{{'$1','$2','$3'},[],[{bit_size,<<1:3>>}]}]
% expect:   {ok,3}
% expect: {1,[2],#{a => 1}} [{{'$1','$2','$3'},[],[{length,'$2'}]}]
% expect:   {ok,1}
% expect: {1,[2],#{a => 1}} [{{'$1','$2','$3'},[],[{hd,'$2'}]}]
% expect:   {ok,2}
% expect: {1,[2],#{a => 1}} [{{'$1','$2','$3'},[],[{tl,'$2'}]}]
% expect:   {ok,[]}
% expect: {1,[2],#{a => 1}} [{{'$1','$2','$3'},[],[{node}]}]
% expect:   {ok,nonode@nohost}
% expect: {1,[2],#{a => 1}} [{{'$1','$2','$3'},[],[{ceil,1.5}]}]
% expect:   {ok,2}
% expect: {1,[2],#{a => 1}} [{{'$1','$2','$3'},[],[{floor,1.5}]}]
% expect:   {ok,1}
% expect: {1,[2],#{a => 1}} [{{'$1','$2','$3'},[],[{round,1.5}]}]
% expect:   {ok,2}
% expect: {1,[2],#{a => 1}} [{{'$1','$2','$3'},[],[{trunc,1.5}]}]
% expect:   {ok,1}
% expect: {1,[2],#{a => 1}} [{{'$1','$2','$3'},[],[{float,1}]}]
% expect:   {ok,1.0}
% expect: {1,[2],#{a => 1}} [{{'$1','$2','$3'},[],[{size,'$_'}]}]
% expect:   {ok,3}
% expect: {1,[2],#{a => 1}} [{{'$1','$2','$3'},[],[{abs,-1}]}]
% expect:   {ok,1}
% expect: {1,[2],#{a => 1}} [{{'$1','$2','$3'},[],[{is_bitstring,<<1:1>>}]}]
% expect:   {ok,true}
% expect: {1,[2],#{a => 1}} [{{'$1','$2','$3'},[],[{is_binary,<<1:1>>}]}]
% expect:   {ok,false}
% expect: {1,[2],#{a => 1}} [{{'$1','$2','$3'},[],[{is_port,1}]}]
% expect:   {ok,false}
% expect: {1,[2],#{a => 1}} [{{'$1','$2','$3'},[],[{'bsl',1,70}]}]
% expect:   {ok,1180591620717411303424}
% expect: {1,[2],#{a => 1}} [{{'$1','$2','$3'},[],[{'bsr',8,2}]}]
% expect:   {ok,2}
% expect: {1,[2],#{a => 1}} [{{'$1','$2','$3'},[],[{'bnot',1}]}]
% expect:   {ok,-2}
% expect: {1,[2],#{a => 1}} [{{'$1','$2','$3'},[],[{'band',6,3}]}]
% expect:   {ok,2}
% expect: {1,[2],#{a => 1}} [{{'$1','$2','$3'},[],[{'bor',6,3}]}]
% expect:   {ok,7}
% expect: {1,[2],#{a => 1}} [{{'$1','$2','$3'},[],[{'bxor',6,3}]}]
% expect:   {ok,5}
% expect: {1,[2],#{a => 1}} [{{'$1','$2','$3'},[],[{'-',1}]}]
% expect:   {ok,-1}
% expect: {1,[2],#{a => 1}} [{{'$1','$2','$3'},[],[{'+',1}]}]
% expect:   {ok,1}
% expect: {1,[2],#{a => 1}} [{{'$1','$2','$3'},[],[{'-',1,2}]}]
% expect:   {ok,-1}
% expect: {1,[2],#{a => 1}} [{{'$1','$2','$3'},[],[{'*',3,4}]}]
% expect:   {ok,12}
% expect: {1,[2],#{a => 1}} [{{'$1','$2','$3'},[],[{'/',4,2}]}]
% expect:   {ok,2.0}
% expect: {1,[2],#{a => 1}} [{{'$1','$2','$3'},[],[{'rem',-5,3}]}]
% expect:   {ok,-2}
% expect: {1,[2],#{a => 1}} [{{'$1','$2','$3'},[],[{'div',-5,3}]}]
% expect:   {ok,-1}
% expect: {1,[2],#{a => 1}} [{{'$1','$2','$3'},[],[{'=/=',1,1.0}]}]
% expect:   {ok,true}
% expect: {1,[2],#{a => 1}} [{{'$1','$2','$3'},[],[{'/=',1,1.0}]}]
% expect:   {ok,false}
% expect: {1,[2],#{a => 1}} [{{'$1','$2','$3'},[],[{'==',1,1.0}]}]
% expect:   {ok,true}
% expect: {1,[2],#{a => 1}} [{{'$1','$2','$3'},[],[{'=:=',1,1.0}]}]
% expect:   {ok,false}
% expect: {1,[2],#{a => 1}} [{{'$1','$2','$3'},[],[{'=<',1,2}]}]
% expect:   {ok,true}
% expect: {1,[2],#{a => 1}} [{{'$1','$2','$3'},[],[{'>=',1,2}]}]
% expect:   {ok,false}
% expect: {1,[2],#{a => 1}} [{{'$1','$2','$3'},[],[{'>',b,a}]}]
% expect:   {ok,true}
% expect: {1,[2],#{a => 1}} [{{'$1','$2','$3'},[],[{'<',b,a}]}]
% expect:   {ok,false}
% expect: {1,[2],#{a => 1}} [{{'$1','$2','$3'},[],[{is_map,'$3'}]}]
% expect:   {ok,true}
% expect: {1,[2],#{a => 1}} [{{'$1','$2','$3'},[],[{map_size,'$3'}]}]
% expect:   {ok,1}
% expect: {1,[2],#{a => 1}} [{{'$1','$2','$3'},[],[{is_record,'$_',foo,3}]}]
% expect:   {ok,false}
% expect: {1,[2],#{a => 1}} [{{'$1','$2','$3'},[],[{is_record,'$_',1,3}]}]
% expect:   {ok,'EXIT'}
% expect: {1,[2],#{a => 1}} [{{'$1','$2','$3'},[],[{is_pid,{self}}]}]
% expect:   {ok,true}
% expect: {1,[2],#{a => 1}} [{{'$1','$2','$3'},[],[{is_reference,x}]}]
% expect:   {ok,false}
% expect: {1,[2],#{a => 1}} [{{'$1','$2','$3'},[],[{is_number,1.0}]}]
% expect:   {ok,true}
% expect: {1,[2],#{a => 1}} [{{'$1','$2','$3'},[],[{is_float,1}]}]
% expect:   {ok,false}
% expect: {1,[2],#{a => 1}} [{{'$1','$2','$3'},[],[{is_list,[]}]}]
% expect:   {ok,true}
% expect: {1,[2],#{a => 1}} [{{'$1','$2','$3'},[],[{is_tuple,'$_'}]}]
% expect:   {ok,true}
% expect: {1,[2],#{a => 1}} [{{'$1','$2','$3'},[],[{is_atom,a}]}]
% expect:   {ok,true}
% expect: {1,[2],#{a => 1}} [{{'$1','$2','$3'},[],[{binary_part,<<1,2,3>>,1,2}]}]
% expect:   {ok,<<2,3>>}
% expect: {1,[2],#{a => 1}} [{{'$1','$2','$3'},[],[{binary_part,<<1,2,3>>,{{0,1}}}]}]
% expect:   {ok,<<1>>}
% expect: {1,[2],#{a => 1}} [{{'$1','$2','$3'},[],[{element,2,'$_'}]}]
% expect:   {ok,[2]}
% expect: {1,[2],#{a => 1}} [{{'$1','$2','$3'},[{'=:=',{max,1,2},{max,1,2}}],[fine]}]
% expect:   {ok,fine}
% expect: {1,[2],#{a => 1}} [{{'$1','$2','$3'},[{'=:=',{min,1,2},{min,1,2}}],[fine]}]
% expect:   {ok,fine}
% expect: {1,[2],#{a => 1}} [{{'$1','$2','$3'},[{'=:=',{is_boolean,true},{is_boolean,true}}],[fine]}]
% expect:   {ok,fine}
% expect: {1,[2],#{a => 1}} [{{'$1','$2','$3'},[{'=:=',{is_function,'$1',1},{is_function,'$1',1}}],[fine]}]
% expect:   {ok,fine}
% expect: {1,[2],#{a => 1}} [{{'$1','$2','$3'},[{'=:=',{map_get,a,'$3'},{map_get,a,'$3'}}],[fine]}]
% expect:   {ok,fine}
% expect: {1,[2],#{a => 1}} [{{'$1','$2','$3'},[{'=:=',{is_map_key,b,'$3'},{is_map_key,b,'$3'}}],[fine]}]
% expect:   {ok,fine}
% expect: {1,[2],#{a => 1}} [{{'$1','$2','$3'},[{'=:=',{tuple_size,'$_'},{tuple_size,'$_'}}],[fine]}]
% expect:   {ok,fine}
% expect: {1,[2],#{a => 1}} [{{'$1','$2','$3'},[{'=:=',{byte_size,<<1,2>>},{byte_size,<<1,2>>}}],[fine]}]
% expect:   {ok,fine}
% expect: {1,[2],#{a => 1}} [{{'$1','$2','$3'},[{'=:=',{bit_size,<<1:3>>},{bit_size,<<1:3>>}}],[fine]}]
% expect:   {ok,fine}
% expect: {1,[2],#{a => 1}} [{{'$1','$2','$3'},[{'=:=',{length,'$2'},{length,'$2'}}],[fine]}]
% expect:   {ok,fine}
% expect: {1,[2],#{a => 1}} [{{'$1','$2','$3'},[{'=:=',{hd,'$2'},{hd,'$2'}}],[fine]}]
% expect:   {ok,fine}
% expect: {1,[2],#{a => 1}} [{{'$1','$2','$3'},[{'=:=',{tl,'$2'},{tl,'$2'}}],[fine]}]
% expect:   {ok,fine}
