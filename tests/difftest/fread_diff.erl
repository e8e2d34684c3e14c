%% Compares our io_lib:fread with OTP's on generated formats and inputs, whole and in pieces.
%% erl -noshell -s fread_diff main
-module(fread_diff).
-export([main/0]).
main() -> shadow:load("../../crates/stdlib/src",[io_lib_fread]),
 Fs=["~d","~u","~f","~#","~s","~a","~c","~-","~l","~~"," ","x","~*d","~3d","~2s","~3c","~ts","~5f","~-~d","~q","~*s~l","a","~*c"],
 Is=["12","-5","1.5","16#ff","abc"," ","\n","x","+7","1e5","-1.5e3","é","α","~","-","12abc","a","  ","\t","-x"],
 B=lists:append([begin F=lists:append([p(Fs)||_<-lists:seq(1,rand:uniform(4))]),I=lists:append([p(Is)||_<-lists:seq(1,rand:uniform(6))]),
  A=r(fun()->io_lib:fread(F,I) end),O=r(fun()->p_io_lib_fread:fread(F,I) end),
  A2=r(fun()->c(io_lib,F,I) end),O2=r(fun()->c(p_io_lib_fread,F,I) end), [{length(F)+length(I),F,I,{ours,O},{otp,A}}||A=/=O]++[{length(F)+length(I),F,I,cont,{ours,O2},{otp,A2}}||A2=/=O2] end||_<-lists:seq(1,20000)]),
 [io:format("~0tp~n",[X])||X<-lists:sublist(lists:usort(B),25)], io:format("~p~n",[length(B)]),halt().
p(L)->lists:nth(rand:uniform(length(L)),L).
r(F)->try F() catch C:E -> {C,E} end.
c(M,F,I) -> case M:fread([],I++"\n",F) of {more,C} -> case M:fread(C,"12 abc\n",F) of {more,C2} -> {more2,M:fread(C2,eof,F)}; D -> {d2,D} end; D->D end.
